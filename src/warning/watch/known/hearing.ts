import { isoDay } from "../../../model/day.ts";
import type { ReportDay } from "../../../model/health.ts";
import { HEARING } from "../settings.ts";
import { countUntil, dayReader, insertDay, median } from "./day-list.ts";

/** An outlet that usually reports and has fallen silent. */
export interface Silence {
  outlet: string;
  /** One sentence. */
  because: string;
}

/** Which days were listened to, and who has fallen silent. Each answer is as of the day that it is asked for. */
export interface Hearing {
  /** The newest day on which anything was read. */
  last(day: number): number | null;
  /** The first day from `from` on, up to `day`, on which anything was read. */
  firstFrom(from: number, day: number): number | null;
  /** Outlets with a report in the days from one to another. */
  heard(outlets: Iterable<string>, from: number, to: number): string[];
  /** Which of these outlets have fallen silent, and how many usually report and do, or did within `darkAfterDays`. */
  silences(outlets: Iterable<string>, day: number, darkAfterDays: number): { silent: Silence[]; alive: number };
  add(reports: readonly ReportDay[]): void;
}

/** Opens the list of days on which outlets reported. */
export function openHearing(reports: readonly ReportDay[]): Hearing {
  const dayNumber = dayReader();
  const all: number[] = [];
  const byOutlet = new Map<string, number[]>();
  const add = (more: readonly ReportDay[]) => {
    for (const { day: iso, outlet } of more) {
      const day = dayNumber(iso);
      if (day === null) continue;
      insertDay(all, day);
      if (outlet !== null) insertDay(daysOf(outlet), day);
    }
  };
  const daysOf = (outlet: string) => {
    const days = byOutlet.get(outlet) ?? [];
    byOutlet.set(outlet, days);
    return days;
  };
  add(reports.toSorted((a, b) => (a.day < b.day ? -1 : 1)));

  return {
    last: (day) => all[countUntil(all, day) - 1] ?? null,
    firstFrom(from, day) {
      const first = all[countUntil(all, from - 1)];
      return first === undefined || first > day ? null : first;
    },
    heard: (outlets, from, to) => [...outlets].filter((outlet) => newest(byOutlet.get(outlet) ?? [], to) >= from),
    silences(outlets, day, darkAfterDays) {
      const silent: Silence[] = [];
      let alive = 0;
      for (const outlet of [...outlets].sort()) {
        const found = lifeOf(outlet, byOutlet.get(outlet) ?? [], day, darkAfterDays);
        if (found === "alive") alive++;
        else if (found !== "irregular") silent.push(found);
      }
      return { silent, alive };
    },
    add,
  };
}

function lifeOf(
  outlet: string,
  days: readonly number[],
  day: number,
  darkAfterDays: number,
): Silence | "alive" | "irregular" {
  const count = countUntil(days, day);
  const reported = days.slice(Math.max(0, count - HEARING.gaps - 1), count);
  const last = reported.at(-1) ?? Number.NEGATIVE_INFINITY;
  const quiet = day - last;
  if (quiet < darkAfterDays) return "alive";
  if (reported.length <= HEARING.leastGaps) return "irregular";
  const usual = median(reported.slice(1).map((each, i) => each - (reported[i] ?? each))) ?? 0;
  if (quiet < usual * HEARING.silentGaps) return "alive";
  const because = `${outlet} has not reported since ${isoDay(last)}: ${quiet} days, where ${usual} are usual.`;
  return { outlet, because };
}

function newest(days: readonly number[], day: number): number {
  return days[countUntil(days, day) - 1] ?? Number.NEGATIVE_INFINITY;
}
