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
  ["Poland will send tanks to Ukraine after the vote, the Polish prime minister said.", null, false],
];

test.each(CONDITIONS)("%s", (sentence, words, negated) => {
  const conditions = codeText(sentence).statements.flatMap(({ condition }) => condition ?? []);
  expect(conditions.map((condition) => [condition.text, condition.negated])).toEqual(
    words === null ? [] : [[words, negated]],
  );
});
