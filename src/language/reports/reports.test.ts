import { expect, test } from "vitest";
import { analyse } from "../analyse.ts";

/** Reports as `speaker (cue): words`, in quotation marks where the text has them. */
function reports(text: string): string[] {
  const doc = analyse(text, { published: "2024-05-15" });
  const words = ({ start, end }: { start: number; end: number }) =>
    doc.text.slice(doc.starts[start], doc.ends[end - 1]);
  return doc.reports.map((report) => {
    const content = report.quoted ? `"${words(report)}"` : words(report);
    return `${report.speaker ? words(report.speaker) : "-"} (${report.cue}): ${content}`;
  });
}

test.each([
  ["Kyiv said that Moscow had lied.", ["Kyiv (said): that Moscow had lied"]],
  ["Kyiv said Moscow had lied.", ["Kyiv (said): Moscow had lied"]],
  [
    "Germany will deliver two batteries, Friedrich Merz promised.",
    ["Friedrich Merz (promised): Germany will deliver two batteries"],
  ],
  ["The ban, Seoul said, will stay in force.", ["Seoul (said): The ban", "Seoul (said): will stay in force"]],
  ['"We will respond," said Gen. Park.', ['Gen. Park (said): "We will respond,"']],
  [
    'Gen. Park spoke to reporters. "We will respond," he said. "Nobody should doubt it."',
    ['he (said): "We will respond,"', 'he (said): "Nobody should doubt it."'],
  ],
  ["According to Yonhap, Seoul will send an envoy.", ["Yonhap (according to): Seoul will send an envoy"]],
  ["Seoul will send an envoy, according to Yonhap.", ["Yonhap (according to): Seoul will send an envoy"]],
  ["Minsk said it had warned Warsaw; Warsaw confirmed it.", ["Minsk (said): it had warned Warsaw"]],
  ["Tokyo imposed sanctions.", []],
])("finds whose words stand in %j", (text, expected) => {
  expect(reports(text)).toEqual(expected);
});

test("a report inside a report has a speaker of its own", () => {
  expect(reports("Lavrov said Blinken had told him that Kyiv would talk.")).toEqual([
    "Lavrov (said): Blinken had told him that Kyiv would talk",
    "Blinken (told): that Kyiv would talk",
  ]);
});
