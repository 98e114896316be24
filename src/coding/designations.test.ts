import { expect, test } from "vitest";
import { codeText } from "./sample.ts";

/** Each sentence with its records: `authority action: count kind country`, or a name for a count. */
const DESIGNATIONS: [string, string[]][] = [
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
