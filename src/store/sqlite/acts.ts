import type { DatabaseSync } from "node:sqlite";
import type { Act, ActQuery } from "../../model/act.ts";
import { isoDay } from "../../model/day.ts";
import { Failure } from "../../model/failure.ts";
import { queriedDay, visibleUntil } from "./asof.ts";
import { query } from "./query.ts";

const MOST_PAIRS = 1_000;

/** What of an event's record an act tells; read from it by SQLite, so that the long rest stays where it is. */
const FIELDS = `
  e.body ->> '$.id' AS "eventId", e.body -> '$.modes' AS modes, e.body -> '$.contexts' AS contexts,
  e.body ->> '$.cameo' AS cameo, e.body ->> '$.scale' AS scale, e.body ->> '$.confidence' AS confidence`;

type ActRow = Omit<Act, "day" | "knownDay" | "modes" | "contexts"> & {
  day: number;
  knownDay: number;
  modes: string;
  contexts: string;
};

/** Reads counted acts pair by pair, report by report. */
export function actReader(db: DatabaseSync): (wanted: ActQuery) => Act[] {
  return ({ pairs, from, to, asOf }) => {
    if (pairs !== undefined && pairs.length > MOST_PAIRS) {
      throw new Failure("store.query", `${pairs.length} pairs are too many at once: ask for at most ${MOST_PAIRS}.`);
    }
    if (pairs?.length === 0) return [];
    const rows = query<ActRow>(db, selection(pairs !== undefined)).all({
      from: queriedDay(from, "first day") ?? -1e9,
      to: queriedDay(to, "last day") ?? 1e9,
      until: visibleUntil(asOf),
      ...(pairs === undefined ? {} : { pairs: JSON.stringify(pairs) }),
    });
    return rows.map((row) => ({
      ...row,
      day: isoDay(row.day),
      knownDay: isoDay(row.knownDay),
      modes: JSON.parse(row.modes) as string[],
      contexts: JSON.parse(row.contexts) as string[],
    }));
  };
}

/** The directed pairs that are asked for, by the index of pairs. */
const CHOSEN = `
  json_each(:pairs) p
  JOIN code ac ON ac.name = p.value ->> 0
  JOIN code bc ON bc.name = p.value ->> 1
  JOIN dyad y ON y.actor = ac.id AND y.recipient = bc.id AND y.day BETWEEN :from AND :to AND y.counted
  JOIN event e ON e.seq = y.event`;

const ALL = `
  event e
  JOIN party a ON a.event = e.seq AND a.acts
  JOIN party b ON b.event = e.seq AND b.receives AND b.code <> a.code
  JOIN code ac ON ac.id = a.code
  JOIN code bc ON bc.id = b.code`;

function selection(byPair: boolean): string {
  return `
    SELECT e.day, e.known_day AS "knownDay", ac.name AS actor, bc.name AS recipient, t.name AS type,
      d.id AS "documentId", o.name AS outlet, ${FIELDS}
    FROM ${byPair ? CHOSEN : ALL}
    JOIN event_type t ON t.id = e.type
    JOIN document d ON d.seq = e.document
    LEFT JOIN outlet o ON o.id = d.outlet
    WHERE e.counted AND e.day BETWEEN :from AND :to AND e.known_day <= :until
    ORDER BY e.known_day, e.seq, actor, recipient`;
}
