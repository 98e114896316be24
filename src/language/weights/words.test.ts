import { expect, test } from "vitest";
import { WORD_FIELDS, type WordField, WordTable, normalForm } from "./words.ts";

const table = new WordTable({
  known: new Map([["oil", 4]]),
  clusters: new Map([["oil", [7, 9]]]),
  cases: new Map([["oil", 1]]),
});

/** Fields of words as numbers; `idsOf` first, since it may widen the columns. */
function fields(field: WordField, ...words: string[]): number[] {
  const ids = table.idsOf(words);
  return [...ids].map((id) => table.columns[id * WORD_FIELDS.length + WORD_FIELDS.indexOf(field)]!);
}

test.each([
  ["OPEC", "opec"],
  ["1,204.5", "0,000.0"],
  ["n’t", "n't"],
  ["x".repeat(1000), "x".repeat(40)],
])("the normal form of %s", (word, norm) => {
  expect(normalForm(word)).toBe(norm);
});

test("the vocabulary knows a word in any case", () => {
  expect(fields("known", "oil", "Oil", "gas")).toEqual([4, 4, 0]);
  expect(fields("clusterLeft", "OIL")).toEqual([7]);
  expect(fields("clusterRight", "OIL")).toEqual([9]);
  expect(fields("case", "Oil")).toEqual([1]);
});

test.each<[WordField, string, string, boolean]>([
  ["norm", "Talks", "talks", true],
  ["form", "Talks", "talks", false],
  ["shape", "Kim", "Putin", true],
  ["shape", "NATO", "Nato", false],
  ["suffix3", "warning", "bombing", true],
  ["prefix2", "rejoin", "review", true],
  ["flags", "2024", "sixty", false],
])("%s of %s and %s", (field, one, other, same) => {
  const [a, b] = fields(field, one, other);
  expect(a === b).toBe(same);
});

test("many words are told apart, and forgotten words are read again", () => {
  const words = Array.from(
    { length: 70_000 },
    (_, i) => `w${i.toString(36).replaceAll(/\d/g, "z")}q${"ab".repeat(i % 3)}`,
  );
  const first = fields("norm", ...words.slice(0, 5));
  fields("norm", ...words);
  expect(fields("norm", ...words.slice(0, 5))).toEqual(first);
});
