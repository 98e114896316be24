import * as fc from "fast-check";
import { expect, test } from "vitest";
import { searchTerms } from "./searchwords.ts";
import { findMatches, snippet } from "./snippet.ts";

test.each([
  { typed: "ship", text: "A ship, two ships, a SHIP.", found: ["ship", "SHIP"] },
  { typed: "ship*", text: "A ship, two ships.", found: ["ship", "ships"] },
  { typed: '"two ships"', text: "Two  ships; ships two.", found: ["Two  ships"] },
  { typed: "cafe", text: "Le café", found: ["café"] },
  { typed: "제재", text: "독자제재를 발표", found: ["제재"] },
  { typed: "absent", text: "Nothing here.", found: [] },
])("$typed in $text", ({ typed, text, found }) => {
  expect(findMatches(text, searchTerms(typed)).map(({ start, end }) => text.slice(start, end))).toEqual(found);
});

test("a snippet is the stretch with the most matches, cut at words", () => {
  const text = `An arms deal. ${"Filler words go on. ".repeat(40)}Arms for arms, said the arms dealer. ${"More. ".repeat(99)}`;
  const cut = snippet(text, searchTerms("arms"));
  expect(cut.matches).toHaveLength(3);
  expect(` ${text}`).toContain(` ${cut.snippet}`);
  expect(cut.snippet.length).toBeLessThanOrEqual(240);
});

test("matches lie within the snippet, and the snippet within the text", () => {
  const word = fc.constantFrom("arms", "ship", "제재를", "🔥", "x".repeat(300), "\n\n");
  const texts = fc.array(word, { maxLength: 120 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(texts, (text) => {
      const cut = snippet(text, searchTerms("arms 제재 x*"));
      expect(text).toContain(cut.snippet);
      expect(cut.snippet.isWellFormed()).toBe(true);
      for (const { start, end } of cut.matches) expect(cut.snippet.slice(start, end)).toMatch(/^(arms|제재|x+)$/);
    }),
  );
});
