import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { analyse } from "../../language/analyse.ts";
import { englishActs } from "./load.ts";

/** The surest act of a text, as `TYPE trigger: actors > recipients`. */
function surest(text: string): string | null {
  const doc = analyse(text, { published: null });
  const found = doc.sentences.flatMap((sentence) => englishActs().read(doc, sentence));
  const [best] = found.filter(({ any }) => any > 0.5).toSorted((a, b) => b.any - a.any);
  if (!best) return null;
  const words = (parties: typeof best.actors) =>
    parties
      .flatMap(({ token, chance }) => (chance > 0.5 ? (doc.words[token] ?? "") : []))
      .toSorted()
      .join("+");
  return `${best.type} ${doc.words[best.token]}: ${words(best.actors)} > ${words(best.recipients)}`;
}

const ACTS: [text: string, act: string][] = [
  ["Portugal has expelled four Belarusian diplomats.", "SANCTION expelled: Portugal > Belarusian"],
  ["Jordan shot down two Syrian drones.", "ASSAULT shot: Jordan > Syrian"],
  ["The Finnish president met his Estonian counterpart.", "CONSULT met: Estonian+Finnish > "],
  ["Kenya condemned the Sudanese shelling.", "ACCUSE condemned: Kenya > Sudanese"],
];

test.each(ACTS)("%s", (text, act) => {
  const [type] = act.split(" ");
  expect(surest(text)).toMatch(new RegExp(`^${type} `));
});

const QUIET = ["The choir sang in the square.", "Bread was dear that winter.", "The lake froze in January."];

test.each(QUIET)("%s tells no act", (text) => {
  expect(surest(text)).toBeNull();
});

test("chances are chances, whatever the text", () => {
  assert(
    property(string({ unit: "binary", maxLength: 200 }), (text) => {
      const doc = analyse(text, { published: null });
      for (const sentence of doc.sentences)
        for (const { any, chance, token, actors, recipients } of englishActs().read(doc, sentence)) {
          expect(chance).toBeLessThanOrEqual(any + 1e-9);
          for (const one of [...actors, ...recipients]) expect(one.chance).toBeLessThanOrEqual(1);
          expect(token).toBeGreaterThanOrEqual(sentence.start);
          expect(token).toBeLessThan(sentence.end);
        }
    }),
    { numRuns: 50 },
  );
});
