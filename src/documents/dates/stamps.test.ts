import { expect, test } from "vitest";
import * as fc from "fast-check";
import { findStamps, startsWithLabel } from "./stamps.ts";

test.each([
  ["2023-09-21", "2023-09-21"],
  ["2023-09-21T15:11:00+09:00", "2023-09-21T15:11"],
  ["2023.09.21 15:11", "2023-09-21T15:11"],
  ["2023. 9. 21. 15:11", "2023-09-21T15:11"],
  ["2023년 9월 21일 오후 3시 11분", "2023-09-21T15:11"],
  ["Sept. 21, 2023", "2023-09-21"],
  ["September 21st, 2023 3:11pm EDT", "2023-09-21T15:11"],
  ["21 September 2023, 18:20", "2023-09-21T18:20"],
  ["Thu 21 Sep 2023 15.11 BST", "2023-09-21T15:11"],
  ["Thu, 21 Sep 2023 15:11:00 GMT", "2023-09-21T15:11"],
  ["3:11 PM EDT, Thu September 21, 2023", "2023-09-21T15:11"],
  ["June 07, 2023 | 12:02 AM", "2023-06-07T00:02"],
  ["Ann Ro21 September 2023", "2023-09-21"],
  ["September 21, 20233:11 PM ET", "2023-09-21T15:11"],
  ["21 de septiembre de 2023", "2023-09-21"],
  ["21 сентября 2023", "2023-09-21"],
  ["23/04/2023", "2023-04-23"],
  ["04/23/2023", "2023-04-23"],
  ["05/05/2023", "2023-05-05"],
])("reads %s as %s", (written, value) => {
  expect(findStamps(written).map((stamp) => stamp.value)).toEqual([value]);
});

test.each([
  ["03/04/2023", "day and month may stand either way round"],
  ["Feb 30, 2023", "there is no such day"],
  ["2023-13-01", "there is no such month"],
  ["21 September 23", "the year is not told"],
  ["September 21", "there is no year"],
  ["in 2023-24 the budget", "that is no day"],
])("finds no date in %s: %s", (written) => {
  expect(findStamps(written)).toEqual([]);
});

test("a time of day that does not exist leaves the day alone", () => {
  expect(findStamps("2023-09-21 25:11")).toMatchObject([{ value: "2023-09-21" }]);
});

test("the word before a date says which date it is", () => {
  const line = "Posted : 2023-09-21 15:11 Updated : 2023-09-22 17:02";
  expect(findStamps(line).map(({ value, label }) => [value, label])).toEqual([
    ["2023-09-21T15:11", "published"],
    ["2023-09-22T17:02", "updated"],
  ]);
  expect(findStamps("입력 2023.09.21 수정 2023.09.22").map(({ label }) => label)).toEqual(["published", "updated"]);
  expect(startsWithLabel("Updated at noon")).toBe(true);
  expect(startsWithLabel("It was updated at noon")).toBe(false);
});

test("every stamp lies within its line and names a day that exists", () => {
  const piece = fc.constantFrom(
    "2023",
    "-",
    "/",
    ".",
    "09",
    "21",
    "Sept",
    "June",
    " ",
    ",",
    "15:11",
    "pm",
    "年",
    "月",
    "日",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const line = pieces.join("");
      for (const { start, end, value } of findStamps(line)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(line.length);
        expect(new Date(`${value.slice(0, 10)}T00:00:00Z`).toISOString().slice(0, 10)).toBe(value.slice(0, 10));
      }
    }),
  );
});
