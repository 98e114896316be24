import { expect, test } from "vitest";
import { told } from "./told-statement.ts";

/** Willingness, plans and the lack of them. */
const STATEMENTS: [string, string][] = [
  [
    "Mexico has no plans to recall its ambassador from Quito.",
    "commitment MEX not: to recall its ambassador from Quito",
  ],
  [
    "Laos has no intention of reopening the bridge to Thailand.",
    "commitment LAO not: reopening the bridge to Thailand",
  ],
  ["Armenia stands ready to free the Azerbaijani sappers.", "offer ARM: to free the Azerbaijani sappers"],
  ["Kuwait is prepared to lend Lebanon a hospital ship.", "offer KWT: to lend Lebanon a hospital ship"],
  [
    "The Latvian foreign minister said that Riga intended to expel two Belarusian diplomats.",
    "commitment LVA: to expel two Belarusian diplomats",
  ],
  [
    "Belgium plans to buy no Russian gas after May, its energy minister said.",
    "commitment BEL not: to buy no Russian gas after May",
  ],
  ["Iceland was willing to host the Faroese talks, its prime minister said.", "offer ISL: to host the Faroese talks"],
];

test.each(STATEMENTS)("%s", (sentence, statement) => {
  expect(told(sentence)).toEqual([statement]);
});
