import { expect, test } from "vitest";
import { tellLanguage } from "./language.ts";

test.each([
  ["The two governments agreed to reopen the crossing.", "en"],
  ["Die beiden Regierungen einigten sich darauf, den Übergang wieder zu öffnen.", "de"],
  ["Оба правительства договорились вновь открыть переход.", "ru"],
  ["두 정부는 국경 통로를 다시 열기로 합의했다.", "ko"],
  ["两国政府同意重新开放口岸。", "zh"],
])("%s is %s", (text, language) => {
  expect(tellLanguage(text, null)).toBe(language);
});

test("a text too short to tell has the language that its source declares, if any", () => {
  expect(tellLanguage("Oslo", "nb-NO")).toBe("nb");
  expect(tellLanguage("Oslo", null)).toBe("und");
  expect(tellLanguage("2023: 12", "English, please")).toBe("und");
});
