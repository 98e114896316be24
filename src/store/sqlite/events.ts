import type { DatabaseSync } from "node:sqlite";
import { isoDay } from "../../model/day.ts";
import type { Event } from "../../model/event.ts";
import type { DaySource, StoredEvent } from "../../model/filing.ts";
import type { EventQuery } from "../../model/query.ts";
import { pageSize, queriedDay, visibleUntil } from "./asof.ts";
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

const PARTY = "SELECT p.event FROM party p JOIN code c ON c.id = p.code WHERE c.name";

/** Reads events with what is known of them besides, newest first; undated ones come last. */
export function eventReader(db: DatabaseSync) {
  const codes = query<{ code: string; events: number }>(
    db,
    `
    SELECT c.name AS code, count(*) AS events
    FROM party p JOIN event e INDEXED BY event_counted ON e.seq = p.event JOIN code c ON c.id = p.code
    WHERE e.counted AND e.known_day <= ? GROUP BY p.code ORDER BY events DESC, code`,
  );

  return {
    events(wanted: EventQuery): StoredEvent[] {
      const { where, values } = conditions(wanted);
      const until = visibleUntil(wanted.asOf);
      const rows = query<EventRow>(db, selection(where)).all({ ...values, until, ...page(wanted) });
      return rows.map(storedEvent);
    },
    actors: (asOf?: string) => codes.all(visibleUntil(asOf)),
  };
}

function selection(where: string[]): string {
  return `
    SELECT e.body, e.day, e.day_from AS "dayFrom", e.known_day AS "knownDay", d.id AS "documentId", d.title,
      o.name AS outlet, d.url, d.published_at AS "publishedAt",
      (SELECT count(*) FROM document k WHERE k.copy_of = ifnull(d.copy_of, d.seq) AND k.known_day <= :until) AS copies
    FROM event e JOIN document d ON d.seq = e.document LEFT JOIN outlet o ON o.id = d.outlet
    WHERE e.known_day <= :until AND ${where.join(" AND ")}
    ORDER BY e.day DESC NULLS LAST, e.seq DESC LIMIT :limit OFFSET :offset`;
}

function page({ limit, offset }: EventQuery): { limit: number; offset: number } {
  return { limit: pageSize(limit, 100, 1_000), offset: Math.max(0, Math.floor(offset ?? 0)) };
}

function conditions({ actor, recipient, between, documentId, from, to }: EventQuery) {
  const where: string[] = [];
  const values: Record<string, string | number> = {};
  const add = (condition: string, name: string, value: string | number | null | undefined) => {
    if (value === undefined || value === null) return;
    where.push(condition);
    values[name] = value;
  };
  add("d.id = :documentId", "documentId", documentId);
  add("e.day >= :from", "from", queriedDay(from, "first day"));
  add("e.day <= :to", "to", queriedDay(to, "last day"));
  add(`e.seq IN (${PARTY} = :actor AND p.acts)`, "actor", actor);
  add(`e.seq IN (${PARTY} = :recipient AND p.receives)`, "recipient", recipient);
  if (between) {
    add(directed("a", "b"), "a", between[0]);
    values["b"] = between[1];
  }
  if (documentId === undefined) where.push("d.copy_of IS NULL");
  return { where, values };
}

/** Both directions: one side acts and the other receives. */
function directed(a: string, b: string): string {
  const from = (x: string, y: string) =>
    `(e.seq IN (${PARTY} = :${x} AND p.acts) AND e.seq IN (${PARTY} = :${y} AND p.receives))`;
  return `(${from(a, b)} OR ${from(b, a)})`;
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
