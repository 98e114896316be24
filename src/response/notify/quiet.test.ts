import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Level } from "../../model/level.ts";
import type { QuietHours } from "./config.ts";
import { instantOf, localTime } from "./local-time.ts";
import { digestEnd, heldUntil, isAlways } from "./quiet.ts";

const DAILY = [1, 2, 3, 4, 5, 6, 7];

function hours(from: string, to: string, more: Partial<QuietHours> = {}): QuietHours {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return { from: minutes(from), to: minutes(to), zone: "UTC", days: DAILY, exceptLevel: null, ...more };
}

function held(quiet: QuietHours[], at: string, level: Level | null = 3): string | null {
  const until = heldUntil(quiet, level, Date.parse(at));
  return until === null ? null : new Date(until).toISOString().slice(0, 16);
}

const NIGHT = hours("22:00", "07:00");
// 2024-04-06 is a Saturday.
const WEEKEND = hours("00:00", "24:00", { days: [6, 7] });

describe("what is made in quiet hours is held until their end", () => {
  test.each([
    [[], "2024-04-02T23:00Z", "2024-04-02T23:00"],
    [[NIGHT], "2024-04-02T21:59Z", "2024-04-02T21:59"],
    [[NIGHT], "2024-04-02T22:00Z", "2024-04-03T07:00"],
    [[NIGHT], "2024-04-03T06:59Z", "2024-04-03T07:00"],
    [[NIGHT], "2024-04-03T07:00Z", "2024-04-03T07:00"],
    [[WEEKEND], "2024-04-06T12:00Z", "2024-04-08T00:00"],
    [[WEEKEND, NIGHT], "2024-04-05T23:00Z", "2024-04-08T07:00"],
    [[hours("22:00", "07:00", { days: [5] })], "2024-04-06T03:00Z", "2024-04-06T07:00"],
    [[hours("22:00", "07:00", { days: [5] })], "2024-04-05T03:00Z", "2024-04-05T03:00"],
    [[hours("22:00", "07:00", { zone: "Asia/Seoul" })], "2024-04-02T14:00Z", "2024-04-02T22:00"],
    [[hours("22:00", "07:00", { zone: "America/New_York" })], "2024-04-02T03:00Z", "2024-04-02T11:00"],
  ])("%j at %s until %s", (quiet, at, until) => expect(held(quiet, at)).toBe(until));
});

test.each([
  [3, "2024-04-03T07:00"],
  [4, "2024-04-02T23:00"],
  [5, "2024-04-02T23:00"],
  [null, "2024-04-02T23:00"],
] as const)("level %s breaks through hours that except level 4: until %s", (level, until) => {
  const excepting = { ...NIGHT, exceptLevel: 4 as const };
  expect(held([excepting], "2024-04-02T23:00Z", level)).toBe(level === null ? "2024-04-03T07:00" : until);
});

describe("clocks that change do not lose a message", () => {
  test.each([
    // In Berlin the clocks go from 2:00 to 3:00 on 2024-03-31, and from 3:00 back to 2:00 on 2024-10-27.
    [hours("22:00", "02:30"), "2024-03-30T22:00Z", "2024-03-31T01:30"],
    [hours("22:00", "07:00"), "2024-03-30T22:00Z", "2024-03-31T05:00"],
    [hours("22:00", "07:00"), "2024-10-26T22:00Z", "2024-10-27T06:00"],
    [hours("22:00", "02:30"), "2024-10-26T22:00Z", "2024-10-27T01:30"],
  ])("%j at %s until %s", (quiet, at, until) => expect(held([{ ...quiet, zone: "Europe/Berlin" }], at)).toBe(until));
});

test.each([
  [[hours("00:00", "24:00")], true],
  [[hours("08:00", "08:00")], true],
  [[hours("08:00", "20:00"), hours("20:00", "08:00")], true],
  [[NIGHT, WEEKEND], false],
  [[hours("00:00", "24:00", { days: [1, 2, 3, 4, 5, 6] })], false],
])("hours %j never end: %s", (quiet, always) => expect(isAlways(quiet, Date.UTC(2024, 0, 1))).toBe(always));

const zones = fc.constantFrom(
  "UTC",
  "Asia/Seoul",
  "Europe/Berlin",
  "America/St_Johns",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
);
const instants = fc.integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2026, 0, 1) });

test("whatever the hours, nothing is released within them, and nothing before it was made", () => {
  const some = fc.record({
    from: fc.integer({ min: 0, max: 1_439 }),
    to: fc.integer({ min: 1, max: 1_440 }),
    zone: zones,
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 6 }),
    exceptLevel: fc.constant(null),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 3 }), instants, (quiet, at) => {
      const until = heldUntil(quiet, 3, at);
      if (until === null) return;
      expect(until).toBeGreaterThanOrEqual(at);
      expect(heldUntil(quiet, 3, until)).toBe(until);
    }),
  );
});

test("what clocks show leads back to the instant, to the minute, but for the hour that is shown twice", () => {
  fc.assert(
    fc.property(instants, zones, (at, zone) => {
      const minute = Math.floor(at / 60_000) * 60_000;
      const back = instantOf(localTime(minute, zone), zone);
      expect(localTime(back, zone)).toEqual(localTime(minute, zone));
      expect(back - minute).toBeGreaterThanOrEqual(0);
      expect(back - minute).toBeLessThanOrEqual(3_600_000);
    }),
  );
});

test.each([
  [30, "2024-04-02T09:10:00Z", "2024-04-02T09:30:00.000Z"],
  [30, "2024-04-02T09:30:00Z", "2024-04-02T10:00:00.000Z"],
  [1_440, "2024-04-02T09:30:00Z", "2024-04-03T00:00:00.000Z"],
])("a digest of %i minutes that is begun at %s ends at %s", (minutes, at, end) => {
  expect(new Date(digestEnd({ minutes, exceptLevel: null }, Date.parse(at))).toISOString()).toBe(end);
});
