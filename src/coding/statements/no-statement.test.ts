import { expect, test } from "vitest";
import { told } from "./told-statement.ts";

/** Plain reports, descriptions and questions say nothing about what will, should or must be (rule 13). */
const PLAIN = [
  "Bulgaria expelled two Russian diplomats on Tuesday.",
  "The ministers met in Doha and discussed the fate of the hostages.",
  "Will Turkey approve the Swedish bid?",
  "Whether Turkey will sign is unclear.",
  "How should Europe answer the American tariffs?",
  "Trade between India and Russia rose by a fifth last year, the Indian commerce ministry said.",
  '"The meeting lasted two hours," the Egyptian spokesman said.',
  "The Moldovan minister said he had spoken to his Romanian counterpart by telephone.",
  "A spokesman declined to say if the ship had been boarded.",
  "The ambassador recalled that the two states had signed the treaty in 1994.",
  "Vienna begged to differ with Budapest.",
  "Yerevan asked Moscow for weapons.",
  "The Uruguayans see it otherwise.",
  "Moscow swears that its boat fired on the British ship.",
  "Manila wrote to Taipei: we offer the family our condolences.",
];

test.each(PLAIN)("%s", (sentence) => {
  expect(told(sentence)).toEqual([]);
});
