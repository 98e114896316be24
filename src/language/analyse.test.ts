import * as fc from "fast-check";
import { expect, test } from "vitest";
import { RELATIONS, UPOS, XPOS, type Doc } from "./doc.ts";
import { STEPS, analyse } from "./analyse.ts";

/** Whether every range of the document lies inside it, and every number points at something. */
function isSound(doc: Doc): boolean {
  const size = doc.words.length;
  const inside = ({ start, end }: { start: number; end: number }) => start >= 0 && start < end && end <= size;
  const token = (i: number) => i >= 0 && i < size;
  const words = doc.words.every((word, i) => doc.text.slice(doc.starts[i], doc.ends[i]) === word && word !== "");
  const tags = doc.words.every(
    (_, i) => doc.upos[i]! < UPOS.length && doc.xpos[i]! < XPOS.length && doc.labels[i]! < RELATIONS.length,
  );
  const sentences = doc.sentences.every(
    ({ start, end }, k) => inside({ start, end }) && start === (doc.sentences[k - 1]?.end ?? 0),
  );
  const clauses = doc.clauses.every(
    (clause) =>
      inside(clause) &&
      token(clause.verb) &&
      [...clause.subjects, ...clause.objects, ...clause.agents, ...clause.prepositions].every(inside) &&
      (clause.governor === null || doc.clauses[clause.governor.clause] !== undefined),
  );
  const nouns = doc.nouns.every((noun) => inside(noun) && token(noun.head) && noun.complements.every(inside));
  const mentions = doc.mentions.every((mention) => inside(mention) && doc.entities[mention.entity] !== undefined);
  return words && tags && sentences && clauses && nouns && mentions && [...doc.times, ...doc.reports].every(inside);
}

/** Whether the heads of each sentence form trees inside it. */
function areTrees({ heads, sentences }: Doc): boolean {
  return sentences.every(({ start, end }) => {
    for (let i = start; i < end; i++) {
      let at = i;
      for (let steps = 0; heads[at] !== at; steps++) {
        at = heads[at]!;
        if (at < start || at >= end || steps > end - start) return false;
      }
    }
    return true;
  });
}

const word = fc.oneof(
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.constantFrom("Seoul", "the", "minister", "said", "that", "it", "would", ",", ".", "\n\n", '"', "'s", "(", ")"),
  fc.constantFrom(
    "\ud800",
    "\u202e",
    "\u200b",
    "\u0000",
    "🚀",
    "서울",
    "Москва",
    "مصر",
    "-",
    "—",
    "…",
    "by",
    "on Monday",
  ),
);

test("any text comes back as sound layers over exactly its characters", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), fc.constantFrom(" ", "", "\n"), (words, gap) => {
      const doc = analyse(words.join(gap), { published: "2024-04-02" });
      expect(isSound(doc)).toBe(true);
      expect(areTrees(doc)).toBe(true);
      expect(doc.trace.map(({ step }) => step)).toEqual(Object.keys(STEPS));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["one line of a megabyte without a stop", "Seoul and Tokyo said that the ship , ".repeat(27_000)],
  ["a megabyte without white space", "x".repeat(1_000_000)],
  ["nothing but opening quotation marks", '"'.repeat(50_000)],
  ["nothing but brackets", "(".repeat(25_000) + ")".repeat(25_000)],
  ["nothing but full stops", ". ".repeat(50_000)],
  ["nothing but names", "Kim Jong Un ".repeat(10_000)],
  ["nothing but dates", "on Monday, April 1, ".repeat(10_000)],
  ["a sentence of 10,000 tokens", `${"Russia sent oil and ".repeat(2500)}.`],
  ["a hundred thousand blank lines", "\n\n".repeat(100_000)],
])(
  "%s is read to its end",
  (_, text) => {
    const doc = analyse(text, { published: "2024-04-02" });
    expect(isSound(doc)).toBe(true);
    expect(doc.ends.at(-1) ?? 0).toBe(text.trimEnd().length);
  },
  60_000,
);

test("the same text gives the same layers", () => {
  const text = "Seoul warned on Monday that it would sanction Moscow if it sent arms. Russia denied the report.";
  expect(analyse(text, { published: "2024-04-02" })).toEqual(analyse(text, { published: "2024-04-02" }));
});

test("an empty text has no tokens", () => {
  expect(analyse("", { published: null }).words).toEqual([]);
});
