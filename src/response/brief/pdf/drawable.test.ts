import { describe, expect, it } from "vitest";
import { drawable } from "./drawable.ts";
import { fonts } from "./fonts.ts";

const { has } = fonts();
const drawn = (text: string) =>
  drawable(text, has)
    .map((part) => part.text)
    .join("");

describe("what the fonts draw", () => {
  it.each([
    ["Latin, Greek, Cyrillic", "Zoë, Ωμέγα, Їжак", "Zoë, Ωμέγα, Їжак"],
    ["letters and marks apart", "Cafe\u0301", "Café"],
    ["Hangul", "서울 정부", "[seo-ul] [jeong-bu]"],
    ["Hangul with every final", "밖값앉않흙삶", "[bak-gap-an-an-heuk-sam]"],
    ["Hangul beside Latin", "LG전자(주)", "LG[jeon-ja]([ju])"],
    ["Han", "中國外交部", "[Han\u00A0×5]"],
    ["Kana", "カタカナ", "[Katakana\u00A0×4]"],
    ["Arabic, which runs the other way", "سلام now", "[Arabic\u00A0×4] now"],
    ["a sign", "🚀", "[U+1F680]"],
    ["many signs", "🚀🚀🚀", "[3\u00A0signs]"],
  ])("%s", (_, text, shown) => {
    expect(drawn(text)).toBe(shown);
  });

  it("keeps the text behind what stands for it", () => {
    expect(drawable("In 서울.", has)).toEqual([
      { text: "In ", said: null },
      { text: "[seo-ul]", said: "서울" },
      { text: ".", said: null },
    ]);
  });
});

describe("the coverage of the fonts", () => {
  it.each([
    ["A", true],
    ["Я", true],
    ["Ω", true],
    ["“", true],
    ["…", true],
    ["한", false],
    ["漢", false],
    ["🚀", false],
  ])("%s: %s", (character, covered) => {
    expect(has(character.codePointAt(0) ?? 0)).toBe(covered);
  });
});
