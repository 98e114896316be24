import { expect, test } from "vitest";
import { told } from "./told-statement.ts";

/** What must or should be: a demand by a state, advice by whoever stands for none. */
const STATEMENTS: [string, string][] = [
  ["Cyprus insisted that Turkey return the drill ship.", "demand CYP: Turkey return the drill ship"],
  [
    "Sanctions on Mali must be lifted, the Algerian foreign minister told the Security Council.",
    "demand DZA: Sanctions on Mali must be lifted",
  ],
  [
    "It is high time for Burundi to reopen the lake, the Tanzanian president said.",
    "demand TZA: It is high time for Burundi to reopen the lake",
  ],
  [
    "Chad ought not to count on French jets, a scholar in Dakar said.",
    "recommendation - not: Chad ought not to count on French jets",
  ],
  [
    "Lebanon would do well to buy its own radar, said Ines Duarte, an analyst.",
    "recommendation -: Lebanon would do well to buy its own radar",
  ],
  [
    "It would be better for Taiwan to wait for the vote, an expert in Tokyo said.",
    "recommendation -: It would be better for Taiwan to wait for the vote",
  ],
  [
    "Ghana needs to train its own pilots, an analyst in Lagos said.",
    "recommendation -: Ghana needs to train its own pilots",
  ],
  ["Vanuatu must be told first, the Australian foreign minister said.", "demand AUS: Vanuatu must be told first"],
];

test.each(STATEMENTS)("%s", (sentence, statement) => {
  expect(told(sentence)).toEqual([statement]);
});
