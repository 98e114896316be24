import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { legible, shortened } from "./legible.ts";

describe("words of others in a line of ours", () => {
  it.each([
    ["a line\nand\r\nanother\tone", "a line and another one"],
    ["gnp\u202Eexe\u202C.txt", "gnpexe.txt"],
    ["\u2067right\u2069 to left\u200F", "right to left"],
    ["zero\u200Bwidth\u2060 joined\uFEFF", "zerowidth joined"],
    ["bell\u0007 and escape\u001B[31m", "bell and escape [31m"],
    ["paragraph\u2029separator", "paragraph separator"],
    ["lone\uD800surrogate", "lone\u{FFFD}surrogate"],
    ["private\uE000use", "private\u{FFFD}use"],
    [`Za${"\u0301".repeat(30)}lgo`, `Za${"\u0301".repeat(4)}lgo`],
    ["  한국 정부, Москва  ", "한국 정부, Москва"],
  ])("makes %j %j", (written, shown) => {
    expect(legible(written)).toBe(shown);
  });

  it("leaves no control, no format character and no line end, whatever comes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const shown = legible(text);
        expect(shown).not.toMatch(/(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(shown.isWellFormed()).toBe(true);
        expect(legible(shown)).toBe(shown);
      }),
    );
  });
});

describe("long words", () => {
  it.each([
    ["short enough", 20, "short enough"],
    ["cut after a word where there is one", 20, "cut after a word …"],
    ["A".repeat(30), 10, `${"A".repeat(10)} …`],
    ["🚀🚀🚀", 2, "🚀🚀 …"],
  ])("%j in at most %i characters: %j", (text, most, shown) => {
    expect(shortened(text, most)).toBe(shown);
  });
});
