import { expect, test } from "vitest";
import { analyse } from "../analyse.ts";

/** The entities that a word or phrase stands for, by name and country. */
function meaning(text: string, phrase: string): string[] {
  const doc = analyse(text, { published: "2024-05-15" });
  const at = (range: { start: number; end: number }) =>
    doc.text.slice(doc.starts[range.start], doc.ends[range.end - 1]);
  return doc.mentions
    .filter((mention) => at(mention) === phrase)
    .map(({ entity }) => `${doc.entities[entity]?.name} ${doc.entities[entity]?.country}`);
}

test.each([
  ["Chang Ho-jin, the South Korean vice foreign minister, spoke. Chang left.", "Chang", ["Chang Ho-jin KOR"]],
  ["Lavrov arrived. He met Blinken.", "He", ["Sergei Lavrov RUS"]],
  ["Seoul said it would answer.", "it", ["Seoul KOR"]],
  ["Kosovo declared independence. Belgrade never recognised it.", "it", ["Kosovo XKX"]],
  ["Lithuania sent troops, and Latvia closed its airspace.", "its", ["Latvia LVA"]],
  ["It is likely that Seoul will answer.", "It", []],
  ["The Kremlin welcomed the talks. Its spokesman gave no date.", "Its spokesman", ["spokesman RUS"]],
  [
    "The Russian defence ministry denied it. The ministry gave no details.",
    "The ministry",
    ["Russian defence ministry RUS"],
  ],
  ["Seoul will not supply arms, the presidential office said.", "the presidential office", ["presidential office KOR"]],
  [
    "Ukraine will refuse, Foreign Minister Oksana Hrytsenko said.",
    "Foreign Minister Oksana Hrytsenko",
    ["Oksana Hrytsenko UKR"],
  ],
  ["Moscow wrote to Tokyo. The two sides will talk.", "The two sides", ["Tokyo JPN", "Moscow RUS"]],
  ["Spokeswoman Mao Ning of China met Lavrov. She smiled.", "She", ["Mao Ning CHN"]],
  ['"We will respond," Russian Defence Minister Andrei Belousov said.', "We", ["Andrei Belousov RUS"]],
  ["Aid went to Ukraine. The government was pleased.", "The government", []],
  ["Russia left.\n\nIt rained.", "It", []],
])("in %j, %j means %j", (text, phrase, expected) => {
  expect(meaning(text, phrase)).toEqual(expected);
});
