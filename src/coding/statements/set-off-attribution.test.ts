import { expect, test } from "vitest";
import { told } from "./told-statement.ts";

/** Words whose attribution stands behind or amid them, set off by commas, whatever the parser makes of it. */
const STATEMENTS: [string, string][] = [
  [
    "Peru would tear up the fishing accord with Chile, a presidential aide warned.",
    "threat PER: Peru would tear up the fishing accord with Chile",
  ],
  [
    "Kuwait will take no part in the raid, the emir's office told Arab envoys on Sunday.",
    "commitment KWT not: Kuwait will take no part in the raid",
  ],
  [
    "If Malawi shuts the crossing, Zambia will send its maize by rail, the Zambian transport minister wrote.",
    "commitment ZMB: Zambia will send its maize by rail (if Malawi shuts the crossing)",
  ],
  [
    '"If those jets come back, they will be shot down," Vietnam\'s air force commander, General Phan Duc Minh, thundered.',
    "threat VNM: they will be shot down (if those jets come back)",
  ],
  [
    "A truce in Darfur this spring is unlikely, reckons Hamid Osman of the Blue Nile Forum: neither side is tired yet.",
    "forecast -: A truce in Darfur this spring is unlikely",
  ],
  [
    "If the dam bursts, says Lucia Prado, a hydrologist in Salta, there is an even chance that Paraguay will lose its port.",
    "forecast -: there is an even chance that Paraguay will lose its port (if the dam bursts)",
  ],
  [
    "There is little doubt that Benin will leave the bloc, said Kofi Adu, who teaches politics in Accra.",
    "forecast -: There is little doubt that Benin will leave the bloc",
  ],
  [
    "Mongolia will buy no more Russian coal, its energy minister announced last week, a day after talks in Moscow broke down.",
    "commitment MNG not: Mongolia will buy no more Russian coal",
  ],
];

test.each(STATEMENTS)("%s", (sentence, statement) => {
  expect(told(sentence)).toEqual([statement]);
});
