import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Analysis } from "../model/analysis.ts";
import type { Document } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import { analyseClean } from "./analyse-clean.ts";

function document(text: string): Document {
  const published = { publishedAt: "2024-04-03T10:00", publishedAtFrom: "meta" as const, updatedAt: null };
  const origin = { path: "a.txt", url: null, title: null, outlet: null, authors: [], dateline: null };
  const kept = { removed: [], repaired: [], sentences: [] };
  return { id: "0123456789abcdef", ...origin, ...published, language: "en", text, ...kept };
}

const read = (text: string, at = 0, limit = 100) => analyseClean(document(text), { at, limit });

const ACT = "Japan imposed sanctions on three Russian banks on Tuesday.";

test("a sentence is told with its words, their tree, whom and when it names and why", () => {
  const { steps, sentences, total } = read(ACT);
  expect(total).toBe(1);
  expect(steps.length).toBeGreaterThan(5);
  for (const { step, did } of steps) expect(did, step).not.toBe("");
  const [sentence] = sentences;
  const told = (word: string) => sentence?.tokens.find(({ text }) => text === word);
  expect(sentence?.text).toBe(ACT);
  expect(told("imposed")).toMatchObject({ upos: "VERB", lemma: "impose", head: null, relation: "root" });
  expect(told("Japan")).toMatchObject({ upos: "PROPN", head: 1, relation: "nsubj" });
  expect(told("sanctions")).toMatchObject({ upos: "NOUN", xpos: "NNS", head: 1, relation: "obj" });
  expect(sentence?.entities).toContainEqual(
    expect.objectContaining({ start: 0, end: 5, kind: "name", type: "state", country: "JPN" }),
  );
  expect(sentence?.times).toEqual([
    expect.objectContaining({ interval: { start: "2024-04-02", end: "2024-04-02" }, because: expect.any(String) }),
  ]);
});

test("a sentence carries what was decided on it, on whichever page it stands", () => {
  const quiet = "Kenya beat Uganda in the football tournament.";
  expect(read(`${quiet} ${ACT}`).sentences.map(({ decisions }) => decisions[0])).toMatchObject([
    { about: "sentence", outcome: "left-out", sentence: 0, reason: "quiet" },
    { about: "event", outcome: "coded", sentence: 1, reads: "SANCTION", words: { text: "imposed" } },
  ]);
  const second = read(`${quiet} ${ACT}`, quiet.length + 1, 1).sentences;
  expect(second.map(({ decisions }) => decisions[0]?.sentence)).toEqual([1]);
});

test("reported words come with their speaker and cue", () => {
  const text = "Russia will answer the sanctions, the foreign ministry said.";
  const [sentence] = read(text).sentences;
  const [report] = sentence?.reports ?? [];
  expect(report).toMatchObject({ speaker: { text: "the foreign ministry" }, addressee: null, quoted: false });
  expect(report?.cue).toMatch(/^sa(id|y)$/);
  expect(text.slice(report?.start, report?.end)).toContain("Russia will answer the sanctions");
});

const FIVE = Array.from({ length: 5 }, () => ACT).join(" ");
const second = ACT.length + 1;

test.each([
  { at: 0, first: 0, before: null, next: 2 * second },
  { at: second, first: 0, before: null, next: 2 * second },
  { at: 2 * second - 1, first: 0, before: null, next: 2 * second },
  { at: 2 * second, first: 2, before: 0, next: 4 * second },
  { at: 4 * second, first: 4, before: 2 * second, next: null },
  { at: 999_999_999, first: 4, before: 2 * second, next: null },
])("the page of two that holds offset $at begins with sentence $first", ({ at, first, before, next }) => {
  const page = read(FIVE, at, 2);
  expect(page).toMatchObject({ total: 5, first, before, next });
  expect(page.sentences[0]?.start).toBe(first * second);
});

test("a page of long sentences holds few", () => {
  const long = `${"banks and ".repeat(200)}ships sank.`;
  const page = read(Array.from({ length: 30 }, () => long).join("\n\n"));
  expect(page.sentences.length).toBeLessThan(page.total);
  const tokens = page.sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0);
  expect(tokens).toBeGreaterThan(3_000);
  expect(tokens).toBeLessThan(5_000);
  expect(page.next).toBeGreaterThan(page.sentences.at(-1)?.start ?? 0);
});

test("an empty text has no sentence and no page", () => {
  expect(read("")).toMatchObject({ unread: null, total: 0, first: 0, before: null, next: null, sentences: [] });
});

/** Every page in turn, from the first. */
function pages(text: string, limit: number): Analysis[] {
  const all = [read(text, 0, limit)];
  for (let next = all[0]?.next ?? null; next !== null; next = all.at(-1)?.next ?? null)
    all.push(read(text, next, limit));
  return all;
}

test("whatever the text, its pages give each sentence once, and every span lies where its words are", () => {
  const piece = fc.constantFrom(
    ACT,
    "He said so.",
    "“Never,” said Seoul.",
    "\n\n",
    " ",
    "W",
    "é\u202E",
    "…",
    "?!",
    "北京",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.integer({ min: 1, max: 4 }), (parts, limit) => {
      const text = parts.join(" ");
      const all = pages(text, limit);
      const sentences = all.flatMap((page) => page.sentences);
      expect(sentences).toHaveLength(all[0]?.total ?? 0);
      expect(all.map(({ first }) => first)).toEqual(all.map((_, page) => page * limit));
      const inText = ({ start, end }: Span) => 0 <= start && start < end && end <= text.length;
      for (const { tokens, entities, times, reports, ...sentence } of sentences) {
        for (const quote of [sentence, ...tokens]) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
        expect([...entities, ...times, ...reports].filter((span) => !inText(span))).toEqual([]);
        for (const { head } of tokens) expect(head === null || (head >= 0 && head < tokens.length)).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});
