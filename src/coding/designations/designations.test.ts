import { expect, test } from "vitest";
import { codeText } from "../sample.ts";

/** Each sentence with its records: `authority action: count kind country`, or a name for a count. */
const DESIGNATIONS: [string, string[]][] = [
  ["Malta blacklisted two Libyan individuals and entities.", ["MLT list: 2 person LBY, 2 organization LBY"]],
  [
    "Japan sanctioned two Russian vessels, the Lady Anna and the Tora, over arms shipments.",
    ["JPN list: Lady Anna vessel RUS, Tora vessel RUS"],
  ],
  [
    "Peru blacklisted two Cuban ships, which it says carried shells, as well as three Cuban bankers.",
    ["PER list: 2 vessel CUB, 3 person CUB"],
  ],
  ["Two Omani banks were added to the British sanctions list.", ["GBR list: 2 company OMN"]],
  ["Kenya blacklisted a pair of Ugandan firms.", ["KEN list: 2 company UGA"]],
  [
    "South Korea sanctioned two Russian vessels, two individuals and two entities.",
    ["KOR list: 2 vessel RUS, 2 person -, 2 organization -"],
  ],
  ["The United States blacklisted 14 Chinese companies.", ["USA list: 14 company CHN"]],
  ["Britain froze the assets of three Belarusian judges.", ["GBR list: 3 person BLR"]],
  ["Japan imposed sanctions on five tankers.", ["JPN list: 5 vessel -"]],
  ["The European Union removed four Syrian ministers from its sanctions list.", ["EUR delist: 4 person SYR"]],
  ["Canada added twelve Iranian officials to its blacklist.", ["CAN list: 12 person IRN"]],
  ["Australia extended its sanctions against Russia.", []],
  ["Ukraine shelled two Russian vessels.", []],
];

test.each(DESIGNATIONS)("%s", (sentence, expected) => {
  const told = codeText(sentence).designations.map(
    ({ authority, action, subjects }) =>
      `${authority} ${action}: ${subjects.map(({ kind, name, count, country }) => `${name ?? count} ${kind} ${country ?? "-"}`).join(", ")}`,
  );
  expect(told).toEqual(expected);
});

test("an IMO number is kept only when its check digit is right", () => {
  const subjects = (text: string) =>
    codeText(text).designations.flatMap((one) => one.subjects.map((subject) => subject.identifiers.imo));
  expect(subjects("Japan sanctioned a Russian tanker (IMO 9074729).")).toEqual(["9074729"]);
  expect(subjects("Japan sanctioned a Russian tanker (IMO 9074728).")).toEqual([null]);
});

/** Each sentence with the reason and the programme that it gives. */
const REASONS: [string, string | null, string | null][] = [
  ["Malta sanctioned two Libyan ships over arms shipments, the ministry said.", "arms shipments", null],
  ["Malta sanctioned two Libyan ships because they had carried shells.", "they had carried shells", null],
  ["Malta sanctioned two Libyan ships, which it says carried shells.", "carried shells", null],
  ["Malta sanctioned two Libyan ships under the Libya Regulations 2021.", null, "the Libya Regulations 2021"],
  ["Malta sanctioned two Libyan ships.", null, null],
];

test.each(REASONS)("why and under what: %s", (sentence, reason, programme) => {
  expect(codeText(sentence).designations).toMatchObject([{ reason, programme }]);
});
