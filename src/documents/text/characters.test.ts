import { expect, test } from "vitest";
import { plainCharacters, tidy } from "./characters.ts";
import { passage } from "./passage.ts";

test.each([
  ["cafe\u0301", "café"],
  ["ca\u200Bsi\u2060no\uFEFF", "casino"],
  ["a\u202Eb", "ab"],
  ["a\0b\u0007", "ab"],
  ["a\r\nb\rc\u2028d", "a\nb\nc\nd"],
  ["x\uD800y", "x\uFFFDy"],
  ["می\u200Cخواهم", "می\u200Cخواهم"],
  ["spin\u200Cner", "spinner"],
])("%j becomes %j", (raw, plain) => {
  expect(plainCharacters(raw)).toBe(plain);
});

test("a line has single plain spaces and no soft hyphens", () => {
  expect(tidy(passage(" one\u00A0two \u00AD three\tfour\u0085five ")).text).toBe("one two three fourfive");
});
