import { expect, test } from "vitest";
import { told } from "./told-statement.ts";

/** Speech that goes on without a new verb of saying. */
const STATEMENTS: [string, string][] = [
  [
    '"The river belongs to nobody," the Syrian water minister said; Damascus would go on filling the lake.',
    "commitment SYR: Damascus would go on filling the lake",
  ],
  [
    "The talks had failed, the Malian foreign minister said. Bamako would not send another envoy to Algiers.",
    "commitment MLI not: Bamako would not send another envoy to Algiers",
  ],
  [
    "The Serbian president called the charge absurd and said nothing had changed; there would be no talks with Pristina.",
    "commitment SRB not: there would be no talks with Pristina",
  ],
  [
    '"Enough," said the Peruvian president; Peru would close its embassy in Caracas.',
    "commitment PER: Peru would close its embassy in Caracas",
  ],
  [
    "Gitega had waited long enough, the Burundian minister said; it would shut the crossing to Rwandan lorries.",
    "commitment BDI: it would shut the crossing to Rwandan lorries",
  ],
];

test.each(STATEMENTS)("%s", (sentence, statement) => {
  expect(told(sentence)).toEqual([statement]);
});
