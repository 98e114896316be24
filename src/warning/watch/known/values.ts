import { dayNumber } from "../../../model/day.ts";
import type { KnownObservation } from "../../../model/indicator.ts";
import { SERIES_SILENCE } from "../settings.ts";
import { countUntil, median } from "./day-list.ts";

/** What is known of a period of a numeric series. */
export interface PeriodValue {
  /** Day number of the period's first day. */
  period: number;
  /** `null`: told to be missing. */
  value: number | null;
  /** Day number on which this value became known. */
  known: number;
  revisions: number;
}

/** A numeric series, as far as it has become known. */
export interface ValueRecord {
  reach(day: number): void;
  add(observations: readonly KnownObservation[]): void;
  newest(): PeriodValue | null;
  /** The newest period that began at or before a day. */
  at(day: number): PeriodValue | null;
  /** All periods with a value, oldest first. */
  all(): PeriodValue[];
  /** Usual days from the first day of a period to its first value. */
  usualDelay(): number;
}

/** Opens the record of one series; a later word about a period replaces the earlier one from the day on which it is known. */
export function openValues(observations: readonly KnownObservation[]): ValueRecord {
  const byPeriod = new Map<number, PeriodValue>();
  const periods: number[] = [];
  const delays: number[] = [];
  let pending = queue(observations);
  let next = 0;

  const letIn = (told: PeriodValue) => {
    if (!byPeriod.has(told.period)) {
      periods.splice(countUntil(periods, told.period), 0, told.period);
      delays.push(told.known - told.period);
    }
    byPeriod.set(told.period, told);
  };
  const at = (day: number) => byPeriod.get(periods[countUntil(periods, day) - 1] ?? Number.NaN) ?? null;

  return {
    reach(day) {
      for (let each = pending[next]; each !== undefined && each.known <= day; each = pending[++next]) letIn(each);
    },
    add(more) {
      pending = [...pending.slice(next), ...queue(more)].sort((a, b) => a.known - b.known || a.revisions - b.revisions);
      next = 0;
    },
    newest: () => at(Number.POSITIVE_INFINITY),
    at,
    all: () => periods.flatMap((period) => byPeriod.get(period) ?? []),
    usualDelay: () => median(delays.slice(-SERIES_SILENCE.delays)) ?? 0,
  };
}

function queue(observations: readonly KnownObservation[]): PeriodValue[] {
  return observations
    .flatMap(({ day, value, knownDay, revisions }) => {
      const period = dayNumber(day);
      const known = dayNumber(knownDay);
      return period === null || known === null ? [] : [{ period, value, known, revisions }];
    })
    .sort((a, b) => a.known - b.known || a.revisions - b.revisions);
}
