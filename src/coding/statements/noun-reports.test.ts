import { expect, test } from "vitest";
import { told } from "./told-statement.ts";

/** What a noun of promising or asking governs is its owner's statement. */
const STATEMENTS: [string, string][] = [
  ["Lima turned down Bogota's plea that the island be shared.", "demand COL: the island be shared"],
  ["Cairo rejected Khartoum's demand that the dam be drained.", "demand SDN: the dam be drained"],
  ["Doha repeated its offer to mediate between Chad and Libya.", "offer QAT: to mediate between Chad and Libya"],
  ["Baku shrugged off Yerevan's call for the prisoners to be freed.", "demand ARM: the prisoners to be freed"],
  ["Manila ignored Beijing's ultimatum to quit the reef.", "demand CHN: to quit the reef"],
];

test.each(STATEMENTS)("%s", (sentence, statement) => {
  expect(told(sentence)).toEqual([statement]);
});
