import { expect, test } from "vitest";
import { told } from "./told-statement.ts";

/** Set phrases that open what somebody says. */
const STATEMENTS: [string, string][] = [
  [
    "Amman has served notice on Damascus that its jets will fire on smugglers.",
    "threat JOR: its jets will fire on smugglers",
  ],
  [
    "Hanoi let it be known that it would buy no more Chinese radar.",
    "commitment VNM not: it would buy no more Chinese radar",
  ],
  [
    "Lisbon has made it plain that Angolan gas will not be cut off.",
    "commitment PRT not: Angolan gas will not be cut off",
  ],
  [
    "Nicosia sent word that it would take in forty Lebanese children.",
    "commitment CYP: it would take in forty Lebanese children",
  ],
  [
    "Riyadh has put Doha on notice: unless the broadcasts stop, the border will close.",
    "threat SAU: the border will close (unless the broadcasts stop)",
  ],
  ["Madrid has put it to Rabat that the divers be let go.", "demand ESP: the divers be let go"],
];

test.each(STATEMENTS)("%s", (sentence, statement) => {
  expect(told(sentence)).toEqual([statement]);
});
