import * as fc from "fast-check";
import { expect, test } from "vitest";
import { width } from "./table.ts";
import { PAGE_WIDTH, wrap } from "./wrap.ts";

test("lines are cut at spaces, and each begins as it is told", () => {
  const line = "seven ".repeat(12).trim();
  expect(wrap(`${line} evening ${line}`, "1  ", "   ")).toEqual([
    `1  ${line}`,
    `   evening ${line.slice(6)}`,
    "   seven",
  ]);
});

test("a word longer than a line is cut, too, by the columns it takes", () => {
  expect(wrap("W".repeat(100), "", "")).toEqual(["W".repeat(80), "W".repeat(20)]);
  expect(wrap("봉".repeat(50), "", "")).toEqual(["봉".repeat(40), "봉".repeat(10)]);
});

test("an empty text is one empty line", () => {
  expect(wrap("", "   ", "   ")).toEqual([""]);
});

test("whatever the text, no line is wider than a page, and no sign is lost or steers the terminal", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      const lines = wrap(text, "  ", "    ");
      for (const line of lines) expect(width(line)).toBeLessThanOrEqual(PAGE_WIDTH);
      const signs = (words: string) => words.replaceAll(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "");
      expect(signs(lines.join(""))).toBe(signs(text));
    }),
  );
});
