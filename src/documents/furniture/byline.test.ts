import { expect, test } from "vitest";
import { readByline } from "./byline.ts";

test.each([
  ["By Ann Ro", ["Ann Ro"]],
  ["BY ANN RO", ["ANN RO"]],
  ["By Ann Ro and Kim Min-ji in Seoul", ["Ann Ro", "Kim Min-ji"]],
  ["By Ann Ro, Diplomatic Correspondent", ["Ann Ro"]],
  ["By Ann Ro (ann@paper.example.com)", ["Ann Ro"]],
  ["By Ann Ro21 September 2023, 18:20", ["Ann Ro"]],
  ["by Ann Ro | Sept. 21, 2023 | Politics", ["Ann Ro"]],
  ["Ann Ro Published September 21, 2023 | 06:20 PM", ["Ann Ro"]],
  ["Ann Ro ann.ro@paper.example.com", ["Ann Ro"]],
  ["Ann Ro, Staff Writer", ["Ann Ro"]],
  ["Reporting by Ann Ro; Editing by Leo Park", ["Ann Ro"]],
  ["By Staff Reporters Published On 21 Sep 2023 Save Share", []],
  ["By Our Correspondent", []],
  ["By Reuters", []],
])("%s names %j", (line, authors) => {
  expect(readByline(line)?.authors).toEqual(authors);
});

test.each([
  "By Monday the talks had failed.",
  "By the end of the year, prices had doubled.",
  "Ann Ro told the court on 21 September 2023 that she had seen nothing",
  "North Korea issued the following statement:",
  "Ann Ro",
])("%s is no byline", (line) => {
  expect(readByline(line)).toBeNull();
});

test("an outlet may stand where the name does", () => {
  expect(readByline("The Strait Herald September 21, 2023")).toEqual({ authors: [], outlet: "The Strait Herald" });
});
