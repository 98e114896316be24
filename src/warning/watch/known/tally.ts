import type { Act } from "../../../model/act.ts";

/** A report of an act with the day number on which the act counts. */
export interface Report extends Act {
  on: number;
}

/** Reports of one kind of act, by the day on which the act counts. */
export interface Tally {
  /** Reports of the days from one to another, both inclusive, in order of their days. */
  between(from: number, to: number): Report[];
  /** Acts of each of these days, under the one-a-day filter: those of the same day, pair and type are one. */
  counts(from: number, to: number): number[];
}

/** A tally that takes in reports as they become known. */
export interface OpenTally extends Tally {
  take(report: Report): void;
}

/** Takes in the reports that match; none may be of a day before `first`, a day number. */
export function openTally(match: (act: Act) => boolean, first: number): OpenTally {
  const byDay = new Map<number, Report[]>();
  const counts: number[] = [];
  return {
    take(report) {
      if (!match(report)) return;
      const at = report.on - first;
      while (counts.length <= at) counts.push(0);
      const told = byDay.get(report.on) ?? [];
      if (!told.some((each) => isSameAct(each, report))) counts[at] = (counts[at] ?? 0) + 1;
      told.push(report);
      byDay.set(report.on, told);
    },
    between(from, to) {
      const found: Report[] = [];
      for (let on = from; on <= to; on++) {
        const told = byDay.get(on);
        if (told !== undefined) found.push(...told);
      }
      return found;
    },
    counts(from, to) {
      const known = counts.slice(Math.max(0, from - first), Math.max(0, to - first + 1));
      const before = Array<number>(Math.max(0, Math.min(first, to + 1) - from)).fill(0);
      const after = Array<number>(Math.max(0, to - from + 1 - before.length - known.length)).fill(0);
      return [...before, ...known, ...after];
    },
  };
}

/** Reports of several tallies in order of their days. */
export function inOrder(reports: readonly Report[]): Report[] {
  return reports.toSorted((a, b) => a.on - b.on);
}

/** How many acts the reports tell of: one a day, pair and type. */
export function actsIn(reports: readonly Report[]): number {
  return new Set(reports.map(({ on, actor, recipient, type }) => `${on} ${actor} ${recipient} ${type}`)).size;
}

function isSameAct(a: Act, b: Act): boolean {
  return a.type === b.type && a.actor === b.actor && a.recipient === b.recipient;
}
