import { expect, test } from "vitest";
import { dayNumber } from "../model/day.ts";
import type { Event } from "../model/event.ts";
import { filing } from "./example.ts";
import { eventDay } from "./eventday.ts";

const KNOWN = dayNumber("2024-04-10") as number;

test.each([
  { date: ["2024-04-02", "2024-04-02"], day: "2024-04-02", why: "the day itself" },
  { date: ["2024-04-11", "2024-04-11"], day: "2024-04-11", why: "the day itself, though a day ahead of the clock" },
  { date: ["2024-04-01", "2024-04-07"], day: "2024-04-07", why: "the last day of last week" },
  { date: ["2024-04-08", "2024-04-14"], day: "2024-04-10", why: "this week, but no later than it was known" },
  { date: ["2024-04-12", "2024-04-14"], day: "2024-04-12", why: "wholly ahead: its first day" },
  { date: ["2024-04-01", null], day: "2024-04-01", why: "the end that is known" },
  { date: [null, "2024-04-03"], day: "2024-04-03", why: "the end that is known" },
  {
    date: ["2024-04-08", "2024-04-14"],
    factuality: "future",
    day: "2024-04-08",
    why: "a planned act may come at once",
  },
] as const)("$date, $factuality: $day, $why", ({ date: [start, end], day, ...more }) => {
  const event = eventOn({ start, end }, "factuality" in more ? more.factuality : "actual");
  expect(eventDay(event, "2024-04-09", KNOWN)).toEqual({ day: dayNumber(day), from: "text" });
});

test.each([
  { date: null, publishedAt: "2024-04-09T23:00", day: "2024-04-09", from: "publication" },
  { date: null, publishedAt: null, day: null, from: "unknown" },
  { date: { start: "--04-02", end: "--04-02" }, publishedAt: "2024-04-09", day: null, from: "unknown" },
  { date: { start: null, end: null }, publishedAt: "2024-04-09", day: null, from: "unknown" },
])("$date, published $publishedAt: $day from $from", ({ date, publishedAt, day, from }) => {
  expect(eventDay(eventOn(date, "actual"), publishedAt, KNOWN)).toEqual({ day: dayNumber(day), from });
});

function eventOn(date: Event["date"], factuality: Event["factuality"]): Event {
  return filing({ text: "x", events: [{ date, factuality }] }).record.events[0] as Event;
}
