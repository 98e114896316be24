import { expect, test } from "vitest";
import { openingOf, openings } from "./openings.ts";

test.each([
  ["may", ["may"]],
  ["(?:the )?(?<which>last|next) week", ["the", "last", "next"]],
  ["[0-3]?\\d(?:st|nd)? of", ["0"]],
  ["q[1-4]", ["q"]],
  ["jan(?:uary)?\\b\\.? \\d", ["jan", "january"]],
  ["(?!un)(?:'s|mid-)", ["'", "mid"]],
  ["a|bc", ["a", "bc"]],
])("a match of %j opens with %j", (pattern, expected) => {
  expect([...openings(pattern)].sort()).toEqual(expected.toSorted());
});

test.each([
  ["mid-march", "mid"],
  ["2024-10-03", "0"],
  ["'90s", "'"],
  ["q3", "q"],
  ["", ""],
])("the token %j opens with %j", (word, expected) => {
  expect(openingOf(word)).toBe(expected);
});
