import { expect, test } from "vitest";
import { told } from "./told-statement.ts";

/** Harm that a state foretells to others. */
const STATEMENTS: [string, string][] = [
  [
    "Chinese boats in the bay will face consequences, the Japanese coastguard warned.",
    "threat JPN: Chinese boats in the bay will face consequences",
  ],
  [
    "Any ship that enters the bay will be sunk, the Eritrean navy warned.",
    "threat ERI: Any ship that enters the bay will be sunk",
  ],
  [
    "There will be consequences for Warsaw, the Belarusian foreign ministry said.",
    "threat BLR: There will be consequences for Warsaw",
  ],
  [
    "Jordan will retaliate against any new Israeli levy, its trade minister warned.",
    "threat JOR: Jordan will retaliate against any new Israeli levy",
  ],
  [
    "Should Kenya close the crossing, Somalia will open it by force, the Somali president said.",
    "threat SOM: Somalia will open it by force (if Kenya close the crossing)",
  ],
  [
    "Were Greece to station jets there, Turkey would target them, the Turkish defence minister said.",
    "threat TUR: Turkey would target them (if Greece to station jets there)",
  ],
  [
    "If Warsaw keeps the wagons, Minsk will seize Polish lorries, the Belarusian transport minister said.",
    "threat BLR: Minsk will seize Polish lorries (if Warsaw keeps the wagons)",
  ],
  [
    "Tehran will not hesitate to hit the base if the jets return, its army chief said.",
    "threat IRN: Tehran will not hesitate to hit the base (if the jets return)",
  ],
];

test.each(STATEMENTS)("%s", (sentence, statement) => {
  expect(told(sentence)).toEqual([statement]);
});
