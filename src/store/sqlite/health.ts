import type { DatabaseSync } from "node:sqlite";
import { isoDay } from "../../model/day.ts";
import type { Reading, ReportDay, SourceHealth } from "../../model/health.ts";
import { pageSize, queriedDay, visibleUntil } from "./asof.ts";
import { query } from "./query.ts";

/** Fewer days with a report than this say nothing of a rhythm. */
const MIN_DAYS = 3;

/** How alive each outlet is: from the days on which its reports were published, or read live; undated ones say nothing. */
export function sourceReader(db: DatabaseSync): (asOf?: string) => SourceHealth[] {
  const counts = query<{ id: number; outlet: string; documents: number }>(
    db,
    `
    SELECT s.outlet AS id, o.name AS outlet, count(DISTINCT s.document) AS documents
    FROM sighting s JOIN outlet o ON o.id = s.outlet WHERE s.known_day <= ? GROUP BY s.outlet ORDER BY o.name`,
  );
  const days = query<{ day: number }>(
    db,
    "SELECT DISTINCT day FROM sighting WHERE outlet = ? AND known_day <= ? AND day IS NOT NULL ORDER BY day",
  );
  return (asOf) => {
    const until = visibleUntil(asOf);
    const outlets = counts.all(until);
    return outlets.map(({ id, outlet, documents }) => {
      const seen = days.all(id, until).map(({ day }) => day);
      return { outlet, documents, ...life(seen) };
    });
  };
}

/** First day, last day and median gap of a rising list of days. */
function life(days: readonly number[]): Omit<SourceHealth, "outlet" | "documents"> {
  const gaps = days.slice(1).map((day, i) => day - (days[i] as number));
  return {
    firstDay: day(days[0]),
    lastDay: day(days.at(-1)),
    usualGap: days.length < MIN_DAYS ? null : median(gaps),
  };
}

const day = (number: number | undefined) => (number === undefined ? null : isoDay(number));

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
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
