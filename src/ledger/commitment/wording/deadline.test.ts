import { expect, test } from "vitest";
import { exampleStatement } from "../example.ts";
import { deadlineOf } from "./deadline.ts";

const said = "2024-04-15";

test.each([
  ["Caracas does not free the prisoners by November 30", "2024-11-30"],
  ["no deal is reached by 5 May", "2024-05-05"],
  ["no deal is reached by February", "2025-02-28"],
  ["talks fail before June", "2024-05-31"],
  ["talks fail before June 10", "2024-06-09"],
  ["it acts by the end of the year", "2024-12-31"],
  ["it acts by the end of March 2025", "2025-03-31"],
  ["it complies by 2028", "2028-12-31"],
  ["the president is not reinstated within a week", "2024-04-22"],
  ["the troops leave within 10 days", "2024-04-25"],
  ["the troops may leave", null],
  ["the troops leave by land", null],
  ["the treaty of May 2018 is broken", null],
])("%s: %s", (condition, day) => {
  const { statement } = exampleStatement({ day: said, who: "USA>", words: "sanctions will follow", if: condition });
  expect(deadlineOf(statement, said)).toEqual(day === null ? null : { day, of: "condition" });
});

test("the end of the horizon comes first, where it is a whole date", () => {
  const short = { day: said, who: "USA>", words: "sanctions will follow", if: "no deal is reached by May" };
  const due = (end: string | null) =>
    deadlineOf(exampleStatement({ ...short, horizon: { start: said, end } }).statement, said);
  expect(due("2024-04-30")).toEqual({ day: "2024-04-30", of: "act" });
  expect(due("--04-30")).toEqual({ day: "2024-05-31", of: "condition" });
  expect(due(null)).toEqual({ day: "2024-05-31", of: "condition" });
});
