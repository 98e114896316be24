import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { expect, test } from "vitest";
import { readReports, reportLines } from "./report-cases.ts";

test.each([
  ["Kyiv said that Moscow had lied.", ["Kyiv (said): that Moscow had lied"]],
  ["Kyiv said Moscow had lied.", ["Kyiv (said): Moscow had lied"]],
  ['"We will respond," said Gen. Park.', ['Gen. Park (said): "We will respond,"']],
  [
    'Gen. Park spoke to reporters. "We will respond," he said. "Nobody should doubt it."',
    ['he (said): "We will respond,"', 'he (said): "Nobody should doubt it."'],
  ],
  ["According to Yonhap, Seoul will send an envoy.", ["Yonhap (according to): Seoul will send an envoy"]],
  ["Seoul will send an envoy, according to Yonhap.", ["Yonhap (according to): Seoul will send an envoy"]],
  ["Minsk said it had warned Warsaw; Warsaw confirmed it.", ["Minsk (said): it had warned Warsaw"]],
  ["Tokyo imposed sanctions.", []],
  ['The so-called "volunteers" crossed the border.', []],
])("finds whose words stand in %j", (text, expected) => {
  expect(reportLines(text)).toEqual(expected);
});

test("a report inside a report has a speaker of its own and knows the one around it", () => {
  const { reports } = readReports("Lavrov said Blinken had told him that Kyiv would talk.");
  expect(reports.map(({ cue, outer }) => [cue, outer])).toEqual([
    ["said", null],
    ["told", 0],
  ]);
});

const WORDS =
  "Kim Seoul officials he said told reported saying citing that according to per as will attack claim view in his".split(
    " ",
  );
const SIGNS = "denied sending and , . : ; ? \" “ ” ' ‘ ’ « » ( ) —".split(" ");

test("whatever the text, reports lie in their sentence, apart from their cue, and every chain ends", () => {
  const text = array(constantFrom(...WORDS, ...SIGNS, "\n\n"), { maxLength: 40 }).map((words) => words.join(" "));
  assert(
    property(oneof(text, string({ unit: "grapheme", maxLength: 80 })), (source) => {
      const { reports, sentences } = readReports(source);
      for (const [index, { start, end, sentence, cueToken, outer }] of reports.entries()) {
        const around = sentences[sentence]!;
        expect(start).toBeLessThan(end);
        expect(start).toBeGreaterThanOrEqual(around.start);
        expect(end).toBeLessThanOrEqual(around.end);
        expect(cueToken >= start && cueToken < end).toBe(false);
        expect(outer ?? -1).toBeLessThan(index);
      }
    }),
    { numRuns: 300, seed: 20240515 },
  );
});
