import { expect, test } from "vitest";
import { meant, nearest } from "./nearest.ts";

const KNOWN = ["owner", "within", "after", "authorisers", "stand-down"];

test.each([
  ["ownr", "owner"],
  ["onwer", "owner"],
  ["Owner", "owner"],
  ["authorizers", "authorisers"],
  ["standdown", "stand-down"],
  ["afters", "after"],
  ["x", null],
  ["deadline", null],
])("%s is most likely %s", (written, name) => {
  expect(nearest(written, KNOWN)).toBe(name);
});

test.each([
  ["ownr", KNOWN, 'did you mean "owner"?'],
  ["deadline", ["owner", "after"], "there is owner, after"],
  ["deadline", [], "there is none"],
])("a sentence on %s", (written, known, sentence) => {
  expect(meant(written, known)).toBe(sentence);
});
