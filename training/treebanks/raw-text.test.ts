import { expect, test } from "vitest";
import { roughSentences } from "./raw-text.ts";

test.each([
  ["Talks resume. The U.S. side won't attend!", ["Talks resume .", "The U.S. side wo n't attend !"]],
  ["Russia’s oil-price cap of 60.5", ["Russia ’s oil - price cap of 60.5"]],
  ["", []],
])("%s", (text, sentences) => {
  expect([...roughSentences(text)].map((words) => words.join(" "))).toEqual(sentences);
});
