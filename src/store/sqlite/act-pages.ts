import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { EventType } from "../../model/event.ts";
import type { ActCursor, ActPage } from "../act-page.ts";
import { namesOf } from "./names.ts";
import { query } from "./query.ts";

/** Rows of a page: few enough that other questions hardly wait. */
const PAGE = 5_000;
const WIDTH = 5;

/** Pages through all counted acts: first the roll-up in the order of its key, then what was filed since that was begun. */
export function actPager(db: DatabaseSync): (cursor: ActCursor | null) => ActPage {
  const newest = query<{ seq: number | null }>(db, "SELECT max(seq) AS seq FROM event");
  const kept = db.prepare(`
    SELECT actor, recipient, day, type, known_day FROM rollup
    WHERE (actor, recipient, day, type, known_day) > (?, ?, ?, ?, ?)
    ORDER BY actor, recipient, day, type, known_day LIMIT ${PAGE}`);
  const filed = db.prepare(`
    SELECT a.code, b.code, e.day, e.type, e.known_day, e.seq
    FROM (SELECT * FROM event WHERE seq > ? AND counted ORDER BY seq LIMIT ${PAGE}) e
    JOIN party a ON a.event = e.seq AND a.acts
    JOIN party b ON b.event = e.seq AND b.receives AND b.code <> a.code
    ORDER BY e.seq`);
  const columnsOf = (statement: StatementSync, values: number[]): number[][] => {
    statement.setReturnArrays(true);
    return statement.all(...values) as unknown as number[][];
  };

  return (cursor) => {
    const { key, seq } = cursor ?? { key: [-1, -1, 0, 0, 0], seq: newest.get()?.seq ?? 0 };
    const rows = columnsOf(key === null ? filed : kept, key === null ? [seq] : [...key]);
    const last = rows.at(-1);
    const whole = rows.length < PAGE;
    const next: ActCursor =
      key === null
        ? { key: null, seq: last?.[5] ?? seq }
        : { key: whole ? null : (last as number[]).slice(0, WIDTH), seq };
    return {
      codes: namesOf(db, "code"),
      types: namesOf(db, "event_type") as Map<number, EventType>,
      acts: columns(rows),
      next,
      last: key === null && whole,
    };
  };
}

/** The first five numbers of each row, one row after another. */
function columns(rows: readonly number[][]): Int32Array {
  const acts = new Int32Array(rows.length * WIDTH);
  for (let row = 0; row < rows.length; row++)
    for (let column = 0; column < WIDTH; column++) acts[row * WIDTH + column] = rows[row]?.[column] as number;
  return acts;
}
