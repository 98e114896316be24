import { expect, test } from "vitest";
import { dateFromOption, readDate, settleDates } from "./dating.ts";
import type { DateClaim } from "../draft.ts";

const retrievedAt = "2024-05-01T12:00:00Z";

function claim(from: DateClaim["from"], published: string | null, updated: string | null = null): DateClaim {
  return { from, published, updated };
}

test.each<[string, DateClaim[], string | null, DateClaim["from"]]>([
  ["the first claim wins", [claim("feed", "2024-04-02"), claim("meta", "2024-04-03")], "2024-04-02", "feed"],
  ["an empty claim is passed over", [claim("meta", null), claim("url", "2024-04-03")], "2024-04-03", "url"],
  ["an unreadable one too", [claim("meta", "yesterday"), claim("text", "April 3, 2024")], "2024-04-03", "text"],
  ["an ambiguous one too", [claim("meta", "03/04/2024"), claim("url", "2024-04-03")], "2024-04-03", "url"],
  ["a day ahead is a time zone", [claim("meta", "2024-05-02")], "2024-05-02", "meta"],
  ["a week ahead is an error", [claim("meta", "2024-05-08")], null, null],
  ["1970 is an empty field", [claim("meta", "1970-01-01T00:00:00Z")], null, null],
  ["nothing gives nothing", [], null, null],
])("%s", (_, claims, publishedAt, publishedAtFrom) => {
  expect(settleDates(claims, retrievedAt)).toEqual({ publishedAt, publishedAtFrom, updatedAt: null });
});

test("the update has a date of its own", () => {
  const claims = [claim("meta", null, "2024-04-05T10:00"), claim("text", "2024-04-03")];
  expect(settleDates(claims, retrievedAt)).toEqual({
    publishedAt: "2024-04-03",
    publishedAtFrom: "text",
    updatedAt: "2024-04-05T10:00",
  });
});

test.each([
  ["20240402", "2024-04-02"],
  ["20240402T153000Z", "2024-04-02T15:30"],
  ["1712071800", "2024-04-02T15:30"],
  ["1712071800000", "2024-04-02T15:30"],
  ["2024-04-02T15:30:00.000+09:00", "2024-04-02T15:30"],
  ["20241302", null],
  ["soon", null],
])("the field %s reads %s", (written, value) => {
  expect(readDate(written)).toBe(value);
});

test("a date that the user gives must be one", () => {
  expect(dateFromOption(undefined)).toBeNull();
  expect(dateFromOption("2 April 2024")).toBe("2024-04-02");
  expect(() => dateFromOption("last week")).toThrow(expect.objectContaining({ code: "document.date" }));
});
