import type { DatabaseSync } from "node:sqlite";
import { isoDay } from "../../model/day.ts";
import type { StoryRow } from "../../model/filing.ts";
import type { RollupQuery } from "../../model/query.ts";
import { queriedDay, visibleUntil } from "./asof.ts";
import type { PackedRollup } from "./packed.ts";
import { query } from "./query.ts";

interface StoryDay extends Omit<StoryRow, "day"> {
  day: number;
}

/** Reads the daily roll-up and the stories behind it. */
export function rollupReader(db: DatabaseSync) {
  return {
    rollup(wanted: RollupQuery): PackedRollup {
      const { where, values } = conditions(wanted, "r.actor", "r.recipient", "r.day");
      const select = db.prepare(`
        SELECT r.day, r.actor, r.recipient, r.type, sum(r.events), sum(r.stories), sum(r.scale_sum)
        FROM rollup r WHERE ${["r.known_day <= :until", ...where].join(" AND ")}
        GROUP BY r.actor, r.recipient, r.day, r.type`);
      select.setReturnArrays(true);
      const rows = select.all({ ...values, until: visibleUntil(wanted.asOf) }) as unknown as number[][];
      return {
        names: { code: namesOf(db, "code"), type: namesOf(db, "event_type") },
        values: Float64Array.from(rows.flat()),
      };
    },
    stories(wanted: RollupQuery): StoryRow[] {
      const { where, values } = conditions(wanted, "a.code", "b.code", "e.day");
      const rows = query<StoryDay>(db, storySelection(["e.counted", "e.known_day <= :until", ...where]));
      const visible = { ...values, until: visibleUntil(wanted.asOf) };
      return rows.all(visible).map((row) => ({ ...row, day: isoDay(row.day) }));
    },
  };
}

function storySelection(where: string[]): string {
  return `
    SELECT DISTINCT e.day, ac.name AS actor, bc.name AS recipient, t.name AS type, d.id AS "documentId"
    FROM event e
    JOIN party a ON a.event = e.seq AND a.acts
    JOIN party b ON b.event = e.seq AND b.receives AND b.code <> a.code
    JOIN document d ON d.seq = e.document
    JOIN event_type t ON t.id = e.type
    JOIN code ac ON ac.id = a.code
    JOIN code bc ON bc.id = b.code
    WHERE ${where.join(" AND ")}
    ORDER BY e.day, actor, recipient, type, e.document`;
}

function conditions(wanted: RollupQuery, actor: string, recipient: string, day: string) {
  const possible = [
    { name: "actor", sql: `${actor} = (SELECT id FROM code WHERE name = :actor)`, value: wanted.actor ?? null },
    {
      name: "recipient",
      sql: `${recipient} = (SELECT id FROM code WHERE name = :recipient)`,
      value: wanted.recipient ?? null,
    },
    { name: "from", sql: `${day} >= :from`, value: queriedDay(wanted.from, "first day") },
    { name: "to", sql: `${day} <= :to`, value: queriedDay(wanted.to, "last day") },
  ];
  const chosen = possible.filter(({ value }) => value !== null);
  return {
    where: chosen.map(({ sql }) => sql),
    values: Object.fromEntries(chosen.map(({ name, value }) => [name, value])),
  };
}

function namesOf(db: DatabaseSync, table: "code" | "event_type"): Map<number, string> {
  const rows = query<{ id: number; name: string }>(db, `SELECT id, name FROM ${table}`).all();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
