import { dayNumber, isoDay } from "../../model/day.ts";
import type { JournalEntry } from "../../model/journal.ts";
import type { Level } from "../../model/level.ts";
import type { Watch, WatchState } from "../../model/watch.ts";
import { decideAlerts } from "./decide.ts";
import { foldAlerts } from "./fold.ts";
import type { KeptAlert } from "./kept.ts";

/** A watch for tests: it alerts from level 3 on, which asks for two sources, and holds for two days. */
export function exampleWatch(more: Partial<Watch> = {}): Watch {
  const id = more.id ?? "seoul-moscow";
  return {
    id,
    title: id,
    owner: "Kim",
    escalateTo: ["Lee", "Park"],
    actors: ["KOR"],
    towards: ["RUS"],
    issues: [],
    issuePatterns: {},
    indicators: [],
    rules: [{ level: 3, all: ["threats"], any: [], not: [], sources: 2, forDays: 2 }],
    holdDays: 2,
    standDown: [],
    alertAt: 3,
    escalateAfterMinutes: 30,
    group: id,
    inhibitedBy: [],
    darkAfterDays: 7,
    from: "test",
    ...more,
  };
}

/**
 * Where a watch stands at the end of a day, in short: `3` is a level that the signs give, `3-1` one that is held while they give
 * level 1, `brief` lacks a day for level 3, `dark` and `broken` can say nothing.
 */
export type Short = `${Level}` | `${Level}-${Level}` | "brief" | "dark" | "broken";

export function exampleState(day: string, short: Short, watch = "seoul-moscow"): WatchState {
  const [level = "1", reached = level] = /^\d/.test(short) ? short.split("-") : [];
  return {
    watch,
    day,
    level: Number(level) as Level,
    reached: Number(reached) as Level,
    pending: short === "brief" ? 3 : null,
    since: day,
    because: `Level ${level} on ${day}.`,
    against: [],
    confidence: "moderate",
    confidenceBecause: "Two sources.",
    nextNeeds: short === "brief" ? "Level 3, Approach, needs 1 more day in a row." : null,
    standDownNeeds: null,
    indicators: [],
    sources: 2,
    dark: short === "dark" ? ["No outlet has reported for 8 days."] : [],
    noData: short === "dark",
    error: short === "broken" ? { code: "warning.rule", message: "The rule names no indicator." } : null,
  };
}

/** The day so many days after 2024-04-01. */
export function exampleDay(after: number): string {
  return isoDay((dayNumber("2024-04-01") ?? 0) + after);
}

/** Lives through days in a row from 2024-04-01 on; a watch without a word on a day is not evaluated. Each day is written at noon. */
export function live(
  watches: readonly Watch[],
  days: readonly Readonly<Record<string, Short>>[],
  written: readonly JournalEntry[] = [],
): { entries: JournalEntry[]; alerts: KeptAlert[] } {
  const entries = [...written];
  for (const [after, shorts] of days.entries()) {
    const day = exampleDay(after);
    const now = `${day}T12:00:00.000Z`;
    const states = Object.entries(shorts).map(([watch, short]) => exampleState(day, short, watch));
    entries.push(...decideAlerts(states, watches, foldAlerts(entries, { now }), now));
  }
  return { entries, alerts: foldAlerts(entries, { asOf: exampleDay(Math.max(0, days.length - 1)) }) };
}
