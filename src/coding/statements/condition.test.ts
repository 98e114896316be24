import { expect, test } from "vitest";
import { codeText } from "../sample.ts";

/** Each sentence with the words of its condition and whether it is negated (rule 14). */
const CONDITIONS: [string, string | null, boolean][] = [
  [
    "If Russia attacks Georgia, Turkey will close the straits, the Turkish president said.",
    "Russia attacks Georgia",
    false,
  ],
  [
    "Japan will impose sanctions on Russia if Moscow sends troops to Georgia, the Japanese prime minister said.",
    "Moscow sends troops to Georgia",
    false,
  ],
  [
    "Egypt will recall its ambassador unless Israel withdraws, the Egyptian foreign minister said.",
    "Israel withdraws",
    true,
  ],
  [
    "Poland will keep the border closed until Belarus frees the journalist, the Polish prime minister said.",
    "Belarus frees the journalist",
    true,
  ],
  [
    "Algeria will reopen its airspace once Morocco apologises, the Algerian president said.",
    "Morocco apologises",
    false,
  ],
  [
    "Iran will sign the accord provided that the United States lifts its sanctions, the Iranian foreign minister said.",
    "the United States lifts its sanctions",
    false,
  ],
  [
    "As long as Turkey occupies the island, there will be no talks, the Greek foreign minister said.",
    "Turkey occupies the island",
    false,
  ],
  [
    "If Israel does not withdraw, Egypt will recall its ambassador, the Egyptian foreign minister said.",
    "Israel does not withdraw",
    true,
  ],
  [
    "Not until Minsk frees the pilots will Vilnius reopen the road, the Lithuanian interior minister said.",
    "Minsk frees the pilots",
    true,
  ],
  [
    "Only when Armenia changes its constitution will Azerbaijan sign the treaty, Baku said.",
    "Armenia changes its constitution",
    false,
  ],
  [
    "Norway will close its ports to Russian trawlers should solid proof of spying off Svalbard be found, Oslo said.",
    "solid proof of spying off Svalbard be found",
    false,
  ],
  ["Short of a full withdrawal, Ukraine would not sign, its president said.", "a full withdrawal", true],
  ["Barring a truce in Gaza, Oman will keep the port shut, its transport minister said.", "a truce in Gaza", true],
  ["Azerbaijan will not open the border before Armenia signs, its president said.", "Armenia signs", false],
  ["Kenya asked Uganda to hold the gold until its court has ruled.", "its court has ruled", true],
  [
    "Georgia would drop its claim as soon as Russia let the villagers home, its president said.",
    "Russia let the villagers home",
    false,
  ],
  ["Had Israel struck the plant, Iran would have left the treaty, an analyst said.", "Israel struck the plant", false],
  [
    "Hungary's approval depends on Ukraine reopening the pipeline, the Hungarian prime minister said.",
    "Ukraine reopening the pipeline",
    false,
  ],
  ["Once the shelling stops, Cambodia will reopen the bridge, the Cambodian army said.", "the shelling stops", false],
  ["The Chilean minister asked if Peru would sign before the year was over.", null, false],
  ["Zambia will sign before the month is over, its president said.", null, false],
  ["Poland will send tanks to Ukraine after the vote, the Polish prime minister said.", null, false],
];

test.each(CONDITIONS)("%s", (sentence, words, negated) => {
  const conditions = codeText(sentence).statements.flatMap(({ condition }) => condition ?? []);
  expect(conditions.map((condition) => [condition.text, condition.negated])).toEqual(
    words === null ? [] : [[words, negated]],
  );
});
