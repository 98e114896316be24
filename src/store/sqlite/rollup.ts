import type { DatabaseSync } from "node:sqlite";
import { isoDay } from "../../model/day.ts";
import type { DayCount, StoryRow } from "../../model/filing.ts";
import type { DayQuery, PairQuery, RollupQuery, StoryQuery } from "../../model/query.ts";
import { queriedDay, visibleUntil } from "./asof.ts";
import { namesOf } from "./names.ts";
import { type PackedRollup, packed } from "./packed.ts";
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
        values: packed(rows),
      };
    },
    stories(wanted: StoryQuery): StoryRow[] {
      const { pairs, values, where } = selectionOf(wanted);
      const rows = query<StoryDay>(db, storySelection(pairs === null ? OF_ALL : OF_PAIRS, where));
      const visible = { ...values, ...(pairs !== null && { pairs: JSON.stringify(pairs) }) };
      return rows
        .all({ ...visible, until: visibleUntil(wanted.asOf) })
        .map((row) => ({ ...row, day: isoDay(row.day) }));
    },
    storyCounts(wanted: PairQuery): DayCount[] {
      const { where, values } = conditions(wanted, "y.actor", "y.recipient", "y.day");
      const rows = query<{ day: number; count: number }>(
        db,
        `
        SELECT y.day, count(DISTINCT y.document) AS count FROM dyad y
        WHERE ${["y.counted", "y.known_day <= :until", ...where].join(" AND ")} GROUP BY y.day`,
      );
      return rows.all({ ...values, until: visibleUntil(wanted.asOf) }).map(countOf);
    },
    actCounts({ from, to, asOf }: DayQuery): DayCount[] {
      const rows = query<{ day: number; count: number }>(
        db,
        `
        SELECT day, sum(count) AS count FROM act_count
        WHERE day BETWEEN :from AND :to AND known_day <= :until GROUP BY day HAVING sum(count) > 0`,
      );
      const days = { from: queriedDay(from, "first day"), to: queriedDay(to, "last day") };
      return rows.all({ ...days, until: visibleUntil(asOf) }).map(countOf);
    },
  };
}

type Pairs = NonNullable<StoryQuery["pairs"]>;

/** Whole pairs are found by their index, whatever else by day. */
function selectionOf(wanted: StoryQuery) {
  const { actor, recipient, ...days } = wanted;
  const one: Pairs | null = actor === undefined || recipient === undefined ? null : [[actor, recipient]];
  const pairs = wanted.pairs ?? one;
  return { pairs, ...conditions(pairs === null ? wanted : days, "a.code", "b.code", "y.day") };
}

const OF_PAIRS = `
  json_each(:pairs) p
  CROSS JOIN code ac ON ac.name = p.value ->> 0
  CROSS JOIN code bc ON bc.name = p.value ->> 1
  CROSS JOIN dyad y ON y.actor = ac.id AND y.recipient = bc.id`;

const OF_ALL = `
  event y
  JOIN party a ON a.event = y.seq AND a.acts
  JOIN party b ON b.event = y.seq AND b.receives AND b.code <> a.code
  JOIN code ac ON ac.id = a.code
  JOIN code bc ON bc.id = b.code`;

function storySelection(from: string, where: string[]): string {
  return `
    SELECT DISTINCT y.day, ac.name AS actor, bc.name AS recipient, t.name AS type, d.id AS "documentId"
    FROM ${from}
    JOIN document d ON d.seq = y.document
    JOIN event_type t ON t.id = y.type
    WHERE ${["y.counted", "y.known_day <= :until", ...where].join(" AND ")}
    ORDER BY y.day, actor, recipient, type, y.document`;
}

function countOf({ day, count }: { day: number; count: number }): DayCount {
  return { day: isoDay(day), count };
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
