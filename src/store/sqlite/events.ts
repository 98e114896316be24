import type { DatabaseSync } from "node:sqlite";
import { isoDay } from "../../model/day.ts";
import type { Event } from "../../model/event.ts";
import type { DaySource, StoredEvent } from "../../model/filing.ts";
import type { EventQuery } from "../../model/query.ts";
import { pageSize, queriedDay, visibleUntil } from "./asof.ts";
import { UNKNOWN_DAY } from "./append-events.ts";
import { countedUntil } from "./known-counts.ts";
import { query } from "./query.ts";

interface EventRow {
  body: string;
  day: number | null;
  dayFrom: DaySource;
  knownDay: number;
  documentId: string;
  title: string | null;
  outlet: string | null;
  url: string | null;
  publishedAt: string | null;
  copies: number;
}

type Values = Record<string, string | number>;

/** Reads events with what is known of them besides, newest first; undated ones come last. */
export function eventReader(db: DatabaseSync) {
  const counted = countedUntil(db, "code");
  const newest = query<{ seq: number | null }>(db, "SELECT max(seq) AS seq FROM event");
  const filed = query<EventRow & { seq: number }>(
    db,
    `SELECT e.seq, ${FIELDS} FROM event e JOIN document d ON d.seq = e.document LEFT JOIN outlet o ON o.id = d.outlet
    WHERE e.seq > :after AND d.copy_of IS NULL ORDER BY e.seq LIMIT :limit`,
  );
  const codes = query<{ id: number; name: string }>(db, "SELECT id, name FROM code");

  return {
    events(wanted: EventQuery): StoredEvent[] {
      const { sql, values } = isPair(wanted) ? ofPair(wanted) : ofAny(wanted);
      const page = {
        limit: pageSize(wanted.limit, 100, 1_000),
        offset: Math.max(0, Math.floor(wanted.offset ?? 0)),
      };
      const rows = query<EventRow>(db, sql).all({ ...values, until: visibleUntil(wanted.asOf), ...page });
      return rows.map(storedEvent);
    },
    eventsFiled(after: number | null, limit?: number): { rows: StoredEvent[]; last: number } {
      if (after === null) return { rows: [], last: newest.get()?.seq ?? 0 };
      const rows = filed.all({ after, until: visibleUntil(undefined), limit: pageSize(limit, 1_000, 10_000) });
      return { rows: rows.map(storedEvent), last: rows.at(-1)?.seq ?? after };
    },
    actors(asOf?: string): { code: string; events: number }[] {
      const names = new Map(codes.all().map(({ id, name }) => [id, name]));
      const rows = counted(visibleUntil(asOf)).map(({ id, count }) => ({ code: names.get(id) ?? "", events: count }));
      return rows.sort((x, y) => y.events - x.events || (x.code < y.code ? -1 : 1));
    },
  };
}

const FIELDS = `
  e.body, e.day, e.day_from AS "dayFrom", e.known_day AS "knownDay", d.id AS "documentId", d.title, o.name AS outlet, d.url,
  d.published_at AS "publishedAt",
  (SELECT count(*) FROM document k WHERE k.copy_of = ifnull(d.copy_of, d.seq) AND k.known_day <= :until) AS copies`;

const PARTY = "SELECT p.event FROM party p JOIN code c ON c.id = p.code WHERE c.name";

function ofAny({ actor, recipient, between, documentId, from, to }: EventQuery): { sql: string; values: Values } {
  const { where, values } = conditions([
    { sql: "d.id = :documentId", name: "documentId", value: documentId },
    { sql: "e.day >= :from", name: "from", value: queriedDay(from, "first day") },
    { sql: "e.day <= :to", name: "to", value: queriedDay(to, "last day") },
    { sql: `e.seq IN (${PARTY} = :actor AND p.acts)`, name: "actor", value: actor },
    { sql: `e.seq IN (${PARTY} = :recipient AND p.receives)`, name: "recipient", value: recipient },
    { sql: `(${directed("a", "b")} OR ${directed("b", "a")})`, name: "a", value: between?.[0] },
  ]);
  if (between) values["b"] = between[1];
  if (documentId === undefined) where.push("d.copy_of IS NULL");
  const sql = `
    SELECT ${FIELDS}
    FROM event e JOIN document d ON d.seq = e.document LEFT JOIN outlet o ON o.id = d.outlet
    WHERE ${["e.known_day <= :until", ...where].join(" AND ")}
    ORDER BY e.day DESC NULLS LAST, e.seq DESC LIMIT :limit OFFSET :offset`;
  return { sql, values };
}

/** One side acts and the other receives. */
function directed(from: string, to: string): string {
  return `(e.seq IN (${PARTY} = :${from} AND p.acts) AND e.seq IN (${PARTY} = :${to} AND p.receives))`;
}

/** Whether two different codes are asked for, which the index of pairs is for. */
function isPair({ actor, recipient, between, documentId }: EventQuery): boolean {
  const [a, b] = between ?? [actor, recipient];
  return a !== undefined && b !== undefined && a !== b && documentId === undefined;
}

/** Merges both directions, each in the order of its index, so that no more than a page of them is read; a joint act stands in both. */
function ofPair({ actor, recipient, between, from, to }: EventQuery): { sql: string; values: Values } {
  const [a = "", b = ""] = between ?? [actor, recipient];
  const { where, values } = conditions([
    { sql: "day >= :from", name: "from", value: queriedDay(from, "first day") },
    { sql: `day BETWEEN ${UNKNOWN_DAY + 1} AND :to`, name: "to", value: queriedDay(to, "last day") },
  ]);
  const direction = (one: string, other: string) => {
    const sides = [one, other].map((side) => `(SELECT id FROM code WHERE name = :${side})`);
    const all = [`actor = ${sides[0]}`, `recipient = ${sides[1]}`, "known_day <= :until", ...where];
    return `SELECT day, event FROM dyad WHERE ${all.join(" AND ")}`;
  };
  const found = between ? `${direction("a", "b")} UNION ${direction("b", "a")}` : direction("a", "b");
  const sql = `
    WITH page AS MATERIALIZED (${found} ORDER BY day DESC, event DESC LIMIT :limit OFFSET :offset)
    SELECT ${FIELDS}
    FROM page y CROSS JOIN event e ON e.seq = y.event CROSS JOIN document d ON d.seq = e.document
    LEFT JOIN outlet o ON o.id = d.outlet
    ORDER BY y.day DESC, y.event DESC`;
  return { sql, values: { ...values, a, b } };
}

function conditions(possible: readonly { sql: string; name: string; value: string | number | null | undefined }[]) {
  const where: string[] = [];
  const values: Values = {};
  for (const { sql, name, value } of possible) {
    if (value === undefined || value === null) continue;
    where.push(sql);
    values[name] = value;
  }
  return { where, values };
}

function storedEvent(row: EventRow): StoredEvent {
  return {
    event: JSON.parse(row.body) as Event,
    documentId: row.documentId,
    title: row.title,
    outlet: row.outlet,
    url: row.url,
    publishedAt: row.publishedAt,
    day: row.day === null ? null : isoDay(row.day),
    dayFrom: row.dayFrom,
    knownDay: isoDay(row.knownDay),
    reports: 1 + row.copies,
  };
}
