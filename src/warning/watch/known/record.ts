import type { Act } from "../../../model/act.ts";
import type { ActPattern, Watch } from "../../../model/watch.ts";
import { directionsOf, type DirectedPair } from "../pairs.ts";
import { dayReader } from "./day-list.ts";
import { patternMatcher } from "./pattern.ts";
import { openTally, type OpenTally, type Report, type Tally } from "./tally.ts";

/** The acts of a watch, as far as they have become known. */
export interface ActRecord {
  /** Opens a tally of what a pattern means; to be called before the first `reach`. The same question shares one tally. */
  tally(pattern: ActPattern, direction?: DirectedPair): Tally;
  /** Lets in what became known by the end of a day, and no more. */
  reach(day: number): void;
  /** Adds reports that were not there when the record was opened. */
  add(acts: readonly Act[]): void;
  /** Outlets that have told of acts between the sides of the watch, with the newest day on which each did. */
  outlets: ReadonlyMap<string, number>;
}

/** An act that is first told of so many days later bears on no window. */
const TOO_LATE_DAYS = 3_660;

interface Pending {
  known: number;
  report: Report;
}

/** Opens the record of a watch's acts, in the order in which they became known. */
export function openRecord(watch: Watch, acts: readonly Act[]): ActRecord {
  const tallies = new Map<string, OpenTally>();
  const outlets = new Map<string, number>();
  const own = new Set(directionsOf(watch, {}).map((pair) => pair.join(" ")));
  let pending = queue(acts);
  const first = (pending[0]?.known ?? 0) - TOO_LATE_DAYS;
  let next = 0;

  const letIn = ({ known, report }: Pending) => {
    for (const tally of tallies.values()) tally.take(report);
    if (report.outlet !== null && own.has(`${report.actor} ${report.recipient}`)) outlets.set(report.outlet, known);
  };

  return {
    outlets,
    tally(pattern, direction) {
      const key = JSON.stringify([pattern, direction]);
      const open = tallies.get(key) ?? openTally(within(watch, pattern, direction), first);
      tallies.set(key, open);
      return open;
    },
    reach(day) {
      for (let each = pending[next]; each !== undefined && each.known <= day; each = pending[++next]) letIn(each);
    },
    add(more) {
      pending = queue([...pending.slice(next).map(({ report }) => report), ...more]);
      next = 0;
    },
  };
}

function queue(acts: readonly Act[]): Pending[] {
  const dayNumber = dayReader();
  return acts
    .flatMap((act) => {
      const known = dayNumber(act.knownDay);
      const on = dayNumber(act.day);
      return known === null || on === null || known - on > TOO_LATE_DAYS ? [] : [{ known, report: { ...act, on } }];
    })
    .sort((a, b) => a.known - b.known || order(a.report, b.report));
}

/** The order of two reports of one day does not depend on how they were handed over. */
function order(a: Report, b: Report): number {
  return a.on - b.on || compare(a.documentId, b.documentId) || compare(a.eventId, b.eventId);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function within(watch: Watch, pattern: ActPattern, direction: DirectedPair | undefined): (act: Act) => boolean {
  const directions = direction === undefined ? directionsOf(watch, pattern) : [direction];
  const pairs = new Set(directions.map((pair) => pair.join(" ")));
  const match = patternMatcher(pattern, watch);
  return (act) => pairs.has(`${act.actor} ${act.recipient}`) && match(act);
}
