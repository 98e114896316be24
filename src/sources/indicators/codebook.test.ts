import { expect, test } from "vitest";
import { chapterOf, flowOf, frequencyOf, kindOf, partnerOf } from "./codebook.ts";

test.each([
  ["port-calls/busan/russian calls", "port-calls"],
  ["usd/krw", "exchange-rate"],
  ["Brent, USD/bbl", "price"],
  ["Share of Russian gas %", "dependence"],
  ["CPI, all items", "index"],
  ["rainfall mm", "other"],
])("%s measures: %s", (text, kind) => {
  expect(kindOf(text)).toBe(kind);
});

test.each([
  ["2711", "mineral fuels"],
  ["85423100", "electrical machinery and electronics"],
  ["27", "mineral fuels"],
  ["77", null],
  ["271", null],
  ["gas", null],
])("the chapter of %s is %s", (item, chapter) => {
  expect(chapterOf(item)).toBe(chapter);
});

test("flows, the world and frequencies as sources write them", () => {
  expect([flowOf("M"), flowOf("Exports"), flowOf("RX")]).toEqual(["import", "export", null]);
  expect([partnerOf("W00"), partnerOf("World"), partnerOf("RUS")]).toEqual(["WLD", "WLD", "RUS"]);
  expect([frequencyOf("A"), frequencyOf("monthly"), frequencyOf("S")]).toEqual(["year", "month", null]);
});
