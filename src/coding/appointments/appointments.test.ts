import { expect, test } from "vitest";
import { codeText } from "../sample.ts";

const PUBLISHED = "2024-05-22";

/** Each sentence with its appointments: `status type participants date`. */
const APPOINTMENTS: [string, string[]][] = [
  ["South Korea and Japan will hold talks in Seoul on Monday.", ["scheduled CONSULT JPN+KOR 2024-05-27"]],
  ["The leaders of China and Japan will meet on Sunday.", ["scheduled CONSULT CHN+JPN 2024-05-26"]],
  ["A summit between Armenia and Azerbaijan is scheduled for 3 June.", ["scheduled CONSULT ARM+AZE 2024-06-03"]],
  ["France's president is expected to visit Serbia next week.", ["expected CONSULT FRA+SRB 2024-05-27..2024-06-02"]],
  ["The meeting between Greece and Turkey was postponed.", ["postponed CONSULT GRC+TUR -"]],
  ["Iran cancelled its talks with Germany.", ["cancelled CONSULT DEU+IRN -"]],
  [
    "The United States and the Philippines will hold military exercises in June.",
    ["scheduled COOPERATE PHL+USA 2024-06-01..2024-06-30"],
  ],
  ["Japan and Korea met on Monday.", []],
  ["Chile could hold three million rounds of Peruvian ammunition.", []],
  ["The talks between Chile and Peru probably marked a turning point.", []],
  [
    "Talks between Chile and Peru, planned for Thursday in Lima, were put off because of a funeral.",
    ["postponed CONSULT CHL+PER 2024-05-23"],
  ],
];

test.each(APPOINTMENTS)("%s", (sentence, expected) => {
  const told = codeText(sentence, PUBLISHED).appointments.map(({ status, type, participants, date }) => {
    const day = date === null ? "-" : date.start === date.end ? date.start : `${date.start}..${date.end}`;
    return `${status} ${type} ${[...participants].sort().join("+")} ${day}`;
  });
  expect(told).toEqual(expected);
});

test("an appointment says where", () => {
  const [appointment] = codeText("Chile and Peru will hold talks in Lima on Monday.", PUBLISHED).appointments;
  expect(appointment?.place).toEqual({ name: "Lima", country: "PER" });
});
