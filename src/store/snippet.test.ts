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

test("a phrase is found across a paragraph's end, as the index finds it", () => {
  const text = "Calm lines.\n\nThe envoy came from Seoul\n\nMoscow said nothing.\n\nCalm again.";
  const found = findMatches(text, searchTerms('"Seoul Moscow"'));
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(["Seoul\n\nMoscow"]);
});

test("the same matches are found, however the text is parted into lines", () => {
  const words = fc.array(fc.constantFrom("tea", "Tea", "té", "salt", "서울", "a"), { maxLength: 30 });
  const gaps = fc.constantFrom(" ", "\n", "\n\n", ". ");
  fc.assert(
    fc.property(words, fc.array(gaps, { minLength: 30, maxLength: 30 }), (list, between) => {
      const text = list.map((word, i) => word + between[i]).join("");
      const flat = text.replaceAll("\n", " ");
      const terms = searchTerms('"tea salt" 서울 te*');
      expect(findMatches(text, terms)).toEqual(findMatches(flat, terms));
    }),
  );
});
