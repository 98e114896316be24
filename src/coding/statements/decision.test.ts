import { expect, test } from "vitest";
import { told } from "./told-statement.ts";

/** What the speaker's state can bring about is a commitment, what it cannot is a forecast. */
const STATEMENTS: [string, string][] = [
  [
    "The consulate in Erbil will reopen in May, the Austrian foreign ministry said.",
    "commitment AUT: The consulate in Erbil will reopen in May",
  ],
  [
    "Not one ton of wheat will go to Egypt, the Romanian farm minister vowed.",
    "commitment ROU not: Not one ton of wheat will go to Egypt",
  ],
  [
    "The frigates will be home by June, the Greek navy chief said.",
    "commitment GRC: The frigates will be home by June",
  ],
  [
    "Accra is to withdraw its battalion from Mali in May, the Ghanaian army announced.",
    "commitment GHA: Accra is to withdraw its battalion from Mali in May",
  ],
  [
    "The crossing will be sealed to Paraguayan lorries, the Argentine interior minister said.",
    "commitment ARG: The crossing will be sealed to Paraguayan lorries",
  ],
  [
    "No Ethiopian plane will land in Massawa, the Eritrean transport minister said.",
    "commitment ERI not: No Ethiopian plane will land in Massawa",
  ],
  [
    "Bolivia does not sell lithium to Chilean firms, its mines minister repeated.",
    "commitment BOL not: Bolivia does not sell lithium to Chilean firms",
  ],
  [
    "Oil will pass 100 dollars if Iran closes the strait, the Kuwaiti oil minister said.",
    "forecast KWT: Oil will pass 100 dollars (if Iran closes the strait)",
  ],
  [
    "The war in Sudan will last for years, the Chadian president said.",
    "forecast TCD: The war in Sudan will last for years",
  ],
];

test.each(STATEMENTS)("%s", (sentence, statement) => {
  expect(told(sentence)).toEqual([statement]);
});
