import type { DatabaseSync } from "node:sqlite";
import { isoDay } from "../../model/day.ts";
import type { Reading, ReportDay, SourceHealth } from "../../model/health.ts";
import { pageSize, queriedDay, visibleUntil } from "./asof.ts";
import { heardDays } from "./heard-days.ts";
import { countedUntil } from "./known-counts.ts";
import { query } from "./query.ts";

/** Fewer days with a report than this say nothing of a rhythm. */
const MIN_DAYS = 3;

/** How alive each outlet is: from the days on which its reports were published, or read live; undated ones say nothing. */
export function sourceReader(db: DatabaseSync): (asOf?: string) => SourceHealth[] {
  const counted = countedUntil(db, "outlet");
  const names = query<{ id: number; name: string }>(db, "SELECT id, name FROM outlet");
  const heard = heardDays(db);
  return (asOf) => {
    const until = visibleUntil(asOf);
    const outlets = new Map(names.all().map(({ id, name }) => [id, name]));
    const daysOf = heard(until);
    return counted(until)
      .map(({ id, count }) => ({ outlet: outlets.get(id) ?? "", documents: count, ...life(daysOf(id)) }))
      .sort((x, y) => (x.outlet < y.outlet ? -1 : 1));
  };
}

/** First day, last day and median gap of a rising list of days. */
function life(days: Int32Array): Omit<SourceHealth, "outlet" | "documents"> {
  return {
    firstDay: dated(days[0]),
    lastDay: dated(days.at(-1)),
    usualGap: days.length < MIN_DAYS ? null : medianGap(days),
  };
}

const dated = (number: number | undefined) => (number === undefined ? null : isoDay(number));

/** Gaps up to this many days are counted, which is faster than sorting them; there are few longer ones. */
const COUNTED_GAP = 64;

function medianGap(days: Int32Array): number {
  const counts = new Uint32Array(COUNTED_GAP + 1);
  const longer: number[] = [];
  for (let i = 1; i < days.length; i++) {
    const gap = (days[i] as number) - (days[i - 1] as number);
    if (gap <= COUNTED_GAP) counts[gap] = (counts[gap] as number) + 1;
    else longer.push(gap);
  }
  longer.sort((a, b) => a - b);
  const ranked = (rank: number): number => {
    let below = 0;
    for (let gap = 0; gap <= COUNTED_GAP; gap++) {
      below += counts[gap] as number;
      if (rank < below) return gap;
    }
    return longer[rank - below] as number;
  };
  const gaps = days.length - 1;
  return (ranked(Math.floor((gaps - 1) / 2)) + ranked(Math.floor(gaps / 2))) / 2;
}

/** On which days anybody was heard. */
export function reportDayReader(db: DatabaseSync): (from: string) => ReportDay[] {
  const heard = query<{ day: number; outlet: string | null }>(
    db,
    `
    SELECT DISTINCT s.known_day AS day, o.name AS outlet FROM sighting s LEFT JOIN outlet o ON o.id = s.outlet
    WHERE s.known_day >= ? ORDER BY day, outlet`,
  );
  return (from) => heard.all(queriedDay(from, "first day")).map(({ day, outlet }) => ({ day: isoDay(day), outlet }));
}

interface ReadingRow {
  path: string;
  at: string;
  items: number;
  errorCode: string | null;
  errorMessage: string | null;
}

/** The log of what was read and what could not be. */
export function readingLog(db: DatabaseSync) {
  const add = query(db, "INSERT INTO reading (path, at, items, error_code, error_message) VALUES (?, ?, ?, ?, ?)");
  const newest = query<ReadingRow>(
    db,
    `
    SELECT path, at, items, error_code AS "errorCode", error_message AS "errorMessage"
    FROM reading ORDER BY seq DESC LIMIT ?`,
  );
  return {
    note({ path, at, items, error }: Reading): void {
      add.run(path, at, items, error?.code ?? null, error?.message ?? null);
    },
    readings(limit?: number): Reading[] {
      const rows = newest.all(pageSize(limit, 100, 1_000));
      return rows.map(({ errorCode, errorMessage, ...row }) => ({
        ...row,
        error: errorCode === null ? null : { code: errorCode, message: errorMessage ?? "" },
      }));
    },
  };
}
