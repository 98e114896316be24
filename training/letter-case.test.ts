import { expect, test } from "vitest";
import { letterCases } from "./letter-case.ts";

test("words are graded by their capitals within sentences; the first word and rare words say nothing", () => {
  const sentences = Array.from({ length: 4 }, (_, i) => ["May", "Paris", i < 2 ? "State" : "state", "talks"]);
  const cases = letterCases([...sentences, ["We", "met"]]);
  expect(Object.fromEntries(cases)).toEqual({ paris: 5, state: 3, talks: 1 });
});
