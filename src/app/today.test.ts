import { expect, test } from "vitest";
import { todayOf } from "./today.ts";

test.each([
  { lastDay: null, now: "2026-11-22T00:00:00Z", today: "2026-11-22", why: "an empty store has the calendar's day" },
  { lastDay: "2026-11-20", now: "2026-11-22T08:00:00Z", today: "2026-11-22", why: "two silent days have passed" },
  { lastDay: "2026-11-22", now: "2026-11-22T23:59:59Z", today: "2026-11-22", why: "the day is not over" },
  { lastDay: "2026-09-23", now: "2026-11-22T08:00:00Z", today: "2026-11-22", why: "sixty days are a long silence" },
  { lastDay: "2026-09-22", now: "2026-11-22T08:00:00Z", today: "2026-09-22", why: "more than that is an archive" },
  { lastDay: "2024-06-30", now: "2026-11-22T08:00:00Z", today: "2024-06-30", why: "an archive ends with its last day" },
  { lastDay: "2026-11-25", now: "2026-11-22T08:00:00Z", today: "2026-11-25", why: "a clock behind the reports" },
])("last report $lastDay, clock $now: today is $today, since $why", ({ lastDay, now, today }) => {
  expect(todayOf(lastDay, new Date(now))).toBe(today);
});
