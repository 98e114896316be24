import type { BacktestOutcome } from "../../model/alert.ts";

/** A stretch of alerting, in day numbers; `to` is the last day on which it was on. */
export interface Warning {
  from: number;
  to: number;
}

/** Day numbers: the record, when the feared thing happened in it (in order), and how long an alert may come before. */
export interface Truth {
  first: number;
  last: number;
  happened: readonly number[];
  leadDays: number;
}

export interface Judged {
  outcome: BacktestOutcome;
  /** Day number of what the alert warned of. */
  hit: number | null;
}

/**
 * What became of each warning, in the order of their days. A warning opens a window of `leadDays` days after it, which closes with the
 * first happening in it; further warnings until then repeat it and are not judged, so that no two windows overlap. A warning
 * whose window reaches beyond the record is not judged either: its hits would be known and its misses not.
 */
export function judgeWarnings(warnings: readonly Warning[], truth: Truth): Judged[] {
  let openUntil = Number.NEGATIVE_INFINITY;
  return warnings.map(({ from }) => {
    const hit = firstWithin(truth.happened, from + 1, from + truth.leadDays);
    if (from + truth.leadDays > truth.last) return { outcome: "open", hit };
    if (from < openUntil) return { outcome: "repeat", hit };
    openUntil = hit ?? from + truth.leadDays;
    if (hit !== null) return { outcome: "hit", hit };
    const late = firstWithin(truth.happened, from - truth.leadDays, from) !== null;
    return { outcome: late ? "late" : "false", hit };
  });
}

/**
 * Which happenings were warned of: a warning was on the day before, or began within `leadDays` before. Those in the first
 * `leadDays` days are left out: a warning of them may lie before the record.
 */
export function judgeHappenings(warnings: readonly Warning[], { first, happened, leadDays }: Truth): boolean[] {
  return happened
    .filter((day) => day - leadDays >= first)
    .map((day) => warnings.some(({ from, to }) => from < day && (to >= day - 1 || from >= day - leadDays)));
}

/** How often an alert on a random day would be followed by a happening in time; `null` where no window fits the record. */
export function chanceOf({ first, last, happened, leadDays }: Truth): number | null {
  const days = last - leadDays - first + 1;
  if (days <= 0) return null;
  let followed = 0;
  for (let day = first; day <= last - leadDays; day++) {
    if (firstWithin(happened, day + 1, day + leadDays) !== null) followed += 1;
  }
  return followed / days;
}

function firstWithin(days: readonly number[], from: number, to: number): number | null {
  return days.find((day) => day >= from && day <= to) ?? null;
}
