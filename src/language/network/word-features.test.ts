import * as fc from "fast-check";
import { expect, test } from "vitest";
import { AFFIXES, affixRows, affixesOf, normalForm } from "./word-features.ts";

test.each([
  ["Don’t", "don't"],
  ["2024", "0000"],
  ["F‑16", "f-00"],
  ["“", '"'],
])("%s has the normal form %s", (word, norm) => {
  expect(normalForm(word)).toBe(norm);
});

test.each([
  ["Ships", false, ["p1s", "p2sh", "p3shi", "s1s", "s2ps", "s3ips", "s4hips", "SXxx", "cI0"]],
  ["US", false, ["p1u", "p2us", "p3us", "s1s", "s2us", "s3us", "s4us", "SXX", "cU0"]],
  ["7th", true, ["p10", "p20t", "p30th", "s1h", "s2th", "s30th", "s40th", "Sdxx", "cl1"]],
  ["", false, ["p1", "p2", "p3", "s1", "s2", "s3", "s4", "S", "cl0"]],
])("affixes of %s", (word, first, affixes) => {
  expect(affixesOf(word, first)).toEqual(affixes);
});

test("no word has more affixes than the network counts on", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.boolean(), (word, first) => {
      expect(affixesOf(word, first).length).toBeLessThanOrEqual(AFFIXES);
    }),
  );
  expect(affixesOf("x".repeat(1_000_000), false).length).toBeLessThanOrEqual(AFFIXES);
});

test("affixes that the lexicon lacks are left out", () => {
  const lexicon = { vectors: new Map(), words: new Map(), affixes: new Map([["s2ps", 4]]) };
  expect(affixRows(lexicon, "Ships", false)).toEqual([4]);
});
