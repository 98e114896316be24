import { expect, test } from "vitest";
import { CommitmentBook } from "./book/book.ts";
import { exampleEvent, exampleStatement, type ShortStatement } from "./example.ts";

/** As the coder reads the reports: addressees and the parties of conditions are missing or wrong in some. */
const wordings: ShortStatement[] = [
  {
    day: "2023-09-21",
    outlet: "Hangang Daily",
    by: "Vice Foreign Minister Chang Ho",
    who: "KOR>RUS",
    kind: "threat",
    words: "South Korea will consider unilateral sanctions against Russia",
    act: "SANCTION KOR>RUS",
    if: "concrete evidence of unlawful military cooperation with North Korea be confirmed",
  },
  {
    day: "2023-09-22",
    outlet: "Baltic Harbour Post",
    by: "Chang Ho-jin",
    who: "KOR>",
    words: "his government will look at penalties of its own",
    if: "proof of real military dealings between Moscow and Pyongyang turns up",
  },
  {
    day: "2024-04-02",
    outlet: "Hangang Daily",
    by: "Vice Foreign Minister Chang Ho",
    who: "KOR>RUS",
    kind: "threat",
    words: "sanctions of Seoul’s own would be considered",
    act: "SANCTION >",
    if: "the cooperation were proved",
  },
];
const arms = "North Korea has delivered more than 1,000 containers of military equipment and munitions to Russia";
const shells = "North Korea has sent more than a million artillery shells to Russia in about ten shipments";
const measures = "South Korea imposed sanctions on Tuesday on two Russian vessels and two Russian companies";

test("a red line told in three ways is one record, from the word over the reports to the act", () => {
  const book = new CommitmentBook();
  book.hear(wordings.map(exampleStatement));
  book.see([
    exampleEvent("AID PRK>RUS", { day: "2023-10-13", outlet: "Strait Wire", words: arms }),
    exampleEvent("AID PRK>RUS", { day: "2023-11-01", outlet: "Sumida Evening News", words: shells }),
    exampleEvent("SANCTION KOR>RUS", { day: "2024-04-02", outlet: "Potomac Ledger", words: measures }),
  ]);
  const [record, ...others] = book.all("2024-06-30");
  expect(others).toEqual([]);
  expect(record).toMatchObject({
    kind: "red line",
    status: "acted",
    conditionSources: 2,
    daysTaken: { fromWord: 194, fromCondition: 172 },
  });
  expect(record?.history.map(({ day, status }) => `${day} ${status}`)).toEqual([
    "2023-09-21 open",
    "2023-10-13 condition-reported",
    "2023-11-01 condition-met",
    "2024-04-02 acted",
  ]);
});
