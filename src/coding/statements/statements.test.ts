import { expect, test } from "vitest";
import type { Statement } from "../../model/statement.ts";
import { codeText } from "../sample.ts";

/** Each sentence with the statements it holds: `kind speaker: action (condition)`, `not` where negated. */
const STATEMENTS: [string, string[]][] = [
  ["Poland promised to send tanks to Ukraine.", ["commitment POL: AID"]],
  ["Iran threatened to close the strait.", ["threat IRN: SANCTION"]],
  [
    "North Korea threatened to strike South Korea if the drills went ahead.",
    ["threat PRK: ASSAULT (the drills went ahead)"],
  ],
  [
    "Seoul will supply weapons to Kyiv if Moscow arms Pyongyang, the South Korean foreign minister said.",
    ["commitment KOR: AID (Moscow arms Pyongyang)"],
  ],
  ["Turkey demanded that Greece stop the patrols.", ["demand TUR: not"]],
  ["Moscow denied shelling the city.", ["denial RUS: ASSAULT not"]],
  ["Oman offered to host talks between Iran and the United States.", ["offer OMN: CONSULT"]],
  ["France urged Iran to release the researcher.", ["demand FRA: RETREAT"]],
  ['"We will not recognise the annexation," said the Japanese foreign minister.', ["commitment JPN: SUPPORT not"]],
  [
    "China may impose new tariffs on Canada, said Anna Berg, an analyst at a think-tank in Oslo.",
    ["forecast -: SANCTION"],
  ],
  [
    "Unless Israel withdraws, Egypt will recall its ambassador, the Egyptian foreign ministry said.",
    ["threat EGY: SANCTION (Israel withdraws) unless"],
  ],
  [
    "Japan's prime minister said Tokyo would impose sanctions on Russia should it invade Georgia.",
    ["threat JPN: SANCTION (it invade Georgia)"],
  ],
  ["Open the road, Washington told Baku.", ["demand USA:"]],
  [
    "No Emirati aircraft took part in the raid on Sudan, the Emirati defence ministry said.",
    ["denial ARE: ASSAULT not"],
  ],
  ["Analysts see the chance of a truce in Sudan as slim.", ["forecast -: RETREAT"]],
  ["Analysts expect Hungary to veto the package.", ["forecast -: REJECT"]],
  ["Russia is unlikely to attack Finland, the Norwegian defence minister said.", ["forecast NOR: ASSAULT"]],
];

test.each(STATEMENTS)("%s", (sentence, statements) => {
  expect(codeText(sentence).statements.map(told)).toEqual(statements);
});

function told({ kind, speaker, action, condition, negated }: Statement): string {
  const parts = [`${kind} ${speaker.country ?? "-"}:`];
  if (action) parts.push(action.type);
  if (negated) parts.push("not");
  if (condition) parts.push(`(${condition.text})`);
  if (condition?.negated) parts.push("unless");
  return parts.join(" ");
}

test("likelihood words carry their ICD 203 range", () => {
  const [statement] = codeText(
    "Hungary will almost certainly veto the package, said Anna Berg, an analyst.",
  ).statements;
  expect(statement?.probability).toEqual({ words: "almost certainly", low: 0.95, high: 0.99 });
});

test("a promise with a date has a horizon that starts at publication", () => {
  const [statement] = codeText(
    "Germany promised to deliver two batteries to Ukraine by the end of the year.",
    "2025-08-29",
  ).statements;
  expect(statement?.horizon).toEqual({ start: "2025-08-29", end: "2025-12-31" });
});
