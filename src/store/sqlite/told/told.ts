import type { DatabaseSync } from "node:sqlite";
import type { Appointment } from "../../../model/appointment.ts";
import { dayNumber, isoDay } from "../../../model/day.ts";
import type {
  StatementQuery,
  StoredAppointment,
  StoredStatement,
  Told,
  ToldPage,
  ToldQuery,
} from "../../../model/stated.ts";
import type { Statement } from "../../../model/statement.ts";
import { pageSize, queriedDay, visibleUntil } from "../asof.ts";
import { query } from "../query.ts";

interface ToldRow extends Omit<Told, "day" | "knownDay" | "reports"> {
  seq: number;
  position: number;
  knownDay: number;
  copies: number;
  body: string;
}

/** Reads statements and appointments of original documents, in the order of filing. */
export function toldReader(db: DatabaseSync) {
  const statements = pager(db, "statement", "kind IN (SELECT value FROM json_each(:kinds))");
  const allStatements = pager(db, "statement");
  const appointments = pager(db, "appointment");
  return {
    statements({ kinds, ...wanted }: StatementQuery): ToldPage<StoredStatement> {
      const page = kinds === undefined ? allStatements(wanted) : statements(wanted, { kinds: JSON.stringify(kinds) });
      return {
        ...page,
        rows: page.rows.map((row) => ({ ...told(row), statement: JSON.parse(row.body) as Statement })),
      };
    },
    appointments(wanted: ToldQuery): ToldPage<StoredAppointment> {
      const page = appointments(wanted);
      const appointment = (row: ToldRow): StoredAppointment => ({
        ...told(row),
        index: row.position,
        appointment: JSON.parse(row.body) as Appointment,
      });
      return { ...page, rows: page.rows.map(appointment) };
    },
  };
}

/** Finds a page first and fetches the long records of its rows only. */
function pager(db: DatabaseSync, table: "statement" | "appointment", condition = "true") {
  const select = query<ToldRow>(
    db,
    `
    WITH page AS MATERIALIZED (
      SELECT seq, document, position, known_day FROM ${table}
      WHERE seq > :after AND known_day BETWEEN :from AND :until AND ${condition} ORDER BY seq LIMIT :limit
    )
    SELECT p.seq, p.position, p.known_day AS "knownDay", d.id AS "documentId", d.title, o.name AS outlet, d.url,
      d.published_at AS "publishedAt", c.record -> ('$.${table}s[' || p.position || ']') AS body,
      (SELECT count(*) FROM document k WHERE k.copy_of = d.seq AND k.known_day <= :until) AS copies
    FROM page p CROSS JOIN document d ON d.seq = p.document CROSS JOIN content c ON c.document = d.seq
    LEFT JOIN outlet o ON o.id = d.outlet
    ORDER BY p.seq`,
  );
  return ({ after = 0, limit, knownFrom, asOf }: ToldQuery, values: Record<string, string> = {}): ToldPage<ToldRow> => {
    const size = pageSize(limit, 1_000, 10_000);
    const from = queriedDay(knownFrom, "first known day") ?? -1e9;
    const rows = select.all({ ...values, after, from, until: visibleUntil(asOf), limit: size });
    const last = rows.at(-1)?.seq ?? after;
    return { rows, next: rows.length < size ? null : last, last };
  };
}

function told({ documentId, title, outlet, url, publishedAt, knownDay, copies }: ToldRow): Told {
  const day = isoDay(dayNumber(publishedAt) ?? knownDay);
  return { documentId, title, outlet, url, publishedAt, day, knownDay: isoDay(knownDay), reports: 1 + copies };
}
