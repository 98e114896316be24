import { dayNumber, isoDay } from "../../../model/day.ts";
import type { Change } from "../../../model/change.ts";
import type { Observable } from "../../../model/watch.ts";
import { directionsOf } from "../pairs.ts";
import { evidenceOf, type Looker, notLooked, outletsOf } from "./look.ts";
import type { Sights } from "./sights.ts";

/** Days that a lasting change is looked for in: what lies further back is settled. */
const LOOK_BACK = 730;

/** Looks for a lasting change that began in the last days, in any direction. */
export function lookForChange(
  { track, direction: way, withinDays, sureness }: Extract<Observable, { looks: "change" }>,
  { watch, record, hearing, history: { changeOf } }: Sights,
): Looker {
  const pattern = { tracks: [track] };
  const directions = directionsOf(watch, {}).map(([actor, recipient]) => ({
    actor,
    recipient,
    tally: record.tally(pattern, [actor, recipient]),
  }));
  return ({ day, silent }) => {
    const begun = hearing.firstFrom(day - LOOK_BACK + 1, day);
    if (silent !== null) return notLooked(silent);
    if (changeOf === undefined || begun === null) return notLooked("Lasting changes are not looked for.");
    const found = directions.flatMap(({ actor, recipient, tally }) => {
      const counts = tally.counts(begun, day);
      const change = changeOf({ actor, recipient, track, firstDay: isoDay(begun), counts });
      if (change === null || !isMeant(change, day)) return [];
      return [{ change, reports: tally.between(dayNumber(change.day) ?? day, day) }];
    });
    const [top] = found.sort((a, b) => b.change.sureness - a.change.sureness);
    if (top === undefined) {
      const because = `No lasting change to ${way} ${track} began in the ${withinDays} days to ${isoDay(day)}.`;
      return { ...notLooked(because), state: "not-seen" };
    }
    const { change, reports } = top;
    // What there is less of is not what shows it: the quiet is, and every report of before.
    const evidence = way === "more" ? reports : [];
    const sources = outletsOf(evidence);
    return { state: "seen", because: change.because, evidence: evidenceOf(evidence), sources, provisional: false };
  };

  function isMeant(change: Change, day: number): boolean {
    const began = dayNumber(change.day) ?? Number.NEGATIVE_INFINITY;
    return change.direction === way && change.sureness >= sureness && began > day - withinDays && began <= day;
  }
}
