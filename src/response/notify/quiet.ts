import type { Level } from "../../model/level.ts";
import type { Digest, QuietHours } from "./config.ts";
import { type LocalTime, localTime, instantOf } from "./local-time.ts";

const MINUTES_PER_DAY = 1_440;
const MS_PER_MINUTE = 60_000;
/** Quiet hours that touch are followed from one to the next for at most so many ends: two weeks of them. */
const MOST_ENDS = 30;

/**
 * Until when a message of a level that is made at an instant (milliseconds) is held; the instant itself where it is not. `null` where
 * the hours leave no time in which it could be delivered.
 */
export function heldUntil(quiet: readonly QuietHours[], level: Level | null, at: number): number | null {
  const holding = quiet.filter(({ exceptLevel }) => exceptLevel === null || level === null || level < exceptLevel);
  let instant = at;
  for (let ends = 0; ends < MOST_ENDS; ends++) {
    const end = Math.max(instant, ...holding.map((hours) => endOf(hours, instant)));
    if (end === instant) return instant;
    instant = end;
  }
  return null;
}

/** Whether hours leave no time at all; tried from an instant on. */
export function isAlways(quiet: readonly QuietHours[], at: number): boolean {
  return heldUntil(quiet, null, at) === null;
}

/** The end of the quiet hours that an instant lies in; the instant where it lies in none. */
function endOf({ from, to, zone, days }: QuietHours, at: number): number {
  const local = localTime(at, zone);
  const length = to > from ? to - from : to + MINUTES_PER_DAY - from;
  // They began today, or yesterday and go on over midnight.
  for (const back of [0, 1]) {
    const since = local.minute + back * MINUTES_PER_DAY - from;
    const begun = ((local.weekday - 1 - back + 7) % 7) + 1;
    if (days.includes(begun) && since >= 0 && since < length) return instantAfter(local, from + length, back, zone, at);
  }
  return at;
}

/** The instant so many minutes after the midnight on which the hours began; always later than `at`, whatever the clocks do that night. */
function instantAfter(local: LocalTime, minutes: number, back: number, zone: string, at: number): number {
  const end = instantOf({ ...local, dayNumber: local.dayNumber - back, minute: minutes }, zone);
  return end > at ? end : at + MS_PER_MINUTE;
}

/** The end of the stretch of a digest in which an instant lies; stretches are counted from midnight UTC. */
export function digestEnd({ minutes }: Digest, at: number): number {
  const stretch = minutes * MS_PER_MINUTE;
  return Math.floor(at / stretch) * stretch + stretch;
}
