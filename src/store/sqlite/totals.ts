import { statSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { dayNumber, isoDay } from "../../model/day.ts";
import type { Filing, Receipt } from "../../model/filing.ts";
import type { StoreStatus } from "../../model/health.ts";
import { queriedDay } from "./asof.ts";
import { query } from "./query.ts";
import { SCHEMA } from "./schema.ts";

type Count = "documents" | "copies" | "uncoded" | "events" | "statements" | "designations" | "appointments";

interface TotalRow extends Record<Count, number> {
  firstDay: number | null;
  lastDay: number | null;
  lastLearntAt: string | null;
  revision: number;
}

/** Adds a batch to the running totals, within its transaction: so that asking for them later costs nothing. */
export function totalKeeper(db: DatabaseSync): (batch: readonly Filing[], receipts: readonly Receipt[]) => void {
  const update = query(
    db,
    `
    UPDATE total SET documents = documents + :documents, copies = copies + :copies, uncoded = uncoded + :uncoded,
      events = events + :events, statements = statements + :statements, designations = designations + :designations,
      appointments = appointments + :appointments, revision = revision + 1,
      first_day = min(ifnull(first_day, :firstDay), ifnull(:firstDay, first_day)),
      last_day = max(ifnull(last_day, :lastDay), ifnull(:lastDay, last_day)),
      last_learnt_at = max(ifnull(last_learnt_at, :learntAt), :learntAt)`,
  );

  return (batch, receipts) => {
    const filed = batch.filter((_, i) => receipts[i]?.outcome !== "already-known");
    const dated = filed.filter((filing) => filing.dated);
    const days = dated.map(({ knownAt }) => dayNumber(knownAt)).filter((day) => day !== null);
    const learnt = batch.map(({ learntAt }) => learntAt).toSorted();
    update.run({
      ...counts(filed, receipts.filter(({ outcome }) => outcome === "copy").length),
      firstDay: days.length > 0 ? Math.min(...days) : null,
      lastDay: days.length > 0 ? Math.max(...days) : null,
      learntAt: learnt.at(-1) ?? null,
    });
  };
}

function counts(filed: readonly Filing[], copies: number): Record<Count, number> {
  const sum = (size: (filing: Filing) => number) => filed.reduce((total, filing) => total + size(filing), 0);
  return {
    documents: filed.length,
    copies,
    uncoded: sum(({ record }) => (record.uncoded === null ? 0 : 1)),
    events: sum(({ record }) => record.events.length),
    statements: sum(({ record }) => record.statements.length),
    designations: sum(({ record }) => record.designations.length),
    appointments: sum(({ record }) => record.appointments.length),
  };
}

/** Tells caches that answers may have changed, where no document was filed. */
export function reviser(db: DatabaseSync): () => void {
  const update = query(db, "UPDATE total SET revision = revision + 1");
  return () => void update.run();
}

/** What the store holds in all; `bytes` counts the write-ahead log too. */
export function statusReader(db: DatabaseSync, file: string): () => StoreStatus {
  const select = query<TotalRow>(
    db,
    `
    SELECT documents, copies, uncoded, events, statements, designations, appointments, revision,
      first_day AS "firstDay", last_day AS "lastDay", last_learnt_at AS "lastLearntAt"
    FROM total`,
  );
  return () => {
    const row = select.get() as TotalRow;
    return {
      ...row,
      schema: SCHEMA,
      firstDay: row.firstDay === null ? null : isoDay(row.firstDay),
      lastDay: row.lastDay === null ? null : isoDay(row.lastDay),
      bytes: fileSize(file) + fileSize(`${file}-wal`),
    };
  };
}

/** Where the record begins, seen from a day. */
export function firstDayReader(db: DatabaseSync): (from: string) => string | null {
  const first = query<{ day: number | null }>(db, "SELECT min(known_day) AS day FROM document WHERE known_day >= ?");
  return (from) => {
    const day = first.get(queriedDay(from, "first day"))?.day ?? null;
    return day === null ? null : isoDay(day);
  };
}

function fileSize(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
