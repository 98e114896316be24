import type { Brief } from "../../../model/brief.ts";
import type { LevelChange } from "../../../model/standing.ts";
import { instantOf, localTime } from "../../notify/local-time.ts";
import type { BriefSettings } from "./settings.ts";

/** After a longer outage older briefs are not even counted. */
const MOST_DAYS = 366;

/** A brief that is to be made now. */
export interface DueBrief {
  /** That of the brief, so that of two processes one makes it. */
  id: string;
  watch: string | null;
  made: Exclude<Brief["made"], "on demand">;
  /** Instants at which one was due and none was made, oldest first; this one makes up for them. */
  missed: string[];
}

/** What the schedule is held against. */
export interface BriefHistory {
  /** Briefs that were made, in any order. */
  made: readonly Pick<Brief, "id" | "watch" | "made" | "madeAt">[];
  changes: readonly (LevelChange & { watch: string })[];
  /** Instant from which on briefs are wanted, such as that of the first start: what was due before is owed to nobody. */
  since: string;
  /** ISO instant. */
  now: string;
}

/** The id of a brief that somebody asks for. */
export function idOnDemand(watch: string | null, madeAt: string): string {
  return `${watch ?? "daily"}/on-demand/${madeAt}`;
}

/**
 * The briefs that are due: by the clocks of the zone, and at changes of level. Of several that were missed the newest is made, once. Pure:
 * what was made, the changes and the clock are passed in.
 */
export function briefsDue({ zone, daily, levelChange }: BriefSettings, history: BriefHistory): DueBrief[] {
  return [
    ...(daily === null ? [] : [null, ...daily.watches].flatMap((watch) => dueByClock(daily, zone, watch, history))),
    ...(levelChange === null ? [] : dueByLevel(levelChange, history)),
  ];
}

type Daily = NonNullable<BriefSettings["daily"]>;
type LevelChanges = NonNullable<BriefSettings["levelChange"]>;

function dueByClock(daily: Daily, zone: string, watch: string | null, history: BriefHistory): DueBrief[] {
  const mine = history.made.filter((each) => each.watch === watch && each.made === "on schedule");
  const last = Math.max(...[history.since, ...mine.map(({ madeAt }) => madeAt)].map(Date.parse));
  const due = instantsOf(daily, zone, last, Date.parse(history.now));
  const newest = due.at(-1);
  if (newest === undefined) return [];
  return [{ id: `${watch ?? "daily"}/scheduled/${newest}`, watch, made: "on schedule", missed: due.slice(0, -1) }];
}

/** The instants after one and up to another at which a daily brief is due. */
function instantsOf({ at, days }: Daily, zone: string, after: number, until: number): string[] {
  const last = localTime(until, zone).dayNumber;
  const first = Math.max(localTime(after, zone).dayNumber, last - MOST_DAYS);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n)
    .map((dayNumber) => ({ dayNumber, minute: at, weekday: weekdayOf(dayNumber) }))
    .filter(({ weekday }) => days.includes(weekday))
    .map((local) => instantOf(local, zone))
    .filter((instant) => instant > after && instant <= until)
    .map((instant) => new Date(instant).toISOString());
}

/** 1 (Monday) to 7; 1970-01-01, day 0, was a Thursday. */
function weekdayOf(dayNumber: number): number {
  return ((dayNumber + 3) % 7) + 1;
}

function dueByLevel({ fromLevel, watches }: LevelChanges, { made, changes, since }: BriefHistory): DueBrief[] {
  const ids = new Set(made.map(({ id }) => id));
  const wanted = changes.filter(
    ({ watch, from, to, day }) =>
      (watches.length === 0 || watches.includes(watch)) && Math.max(from, to) >= fromLevel && day >= since.slice(0, 10),
  );
  return [...Map.groupBy(wanted, ({ watch }) => watch)].flatMap(([watch, all]): DueBrief[] => {
    const newest = all.reduce((latest, each) => (each.day > latest.day ? each : latest));
    const id = `${watch}/level/${newest.day}/${newest.to}`;
    return ids.has(id) ? [] : [{ id, watch, made: "at a level change", missed: [] }];
  });
}
