import { dayNumber, isoDay } from "../../model/day.ts";
import { type Role, flowOf } from "./codebook.ts";
import type { Layout, ValueColumn } from "./columns.ts";
import { type Described, type Naming, describe } from "./describe.ts";
import { readNumber } from "./number.ts";
import { type Period, readPeriod } from "./period.ts";
import type { Cell, Fault, Row, Table } from "./table.ts";

/** One value as a file tells it. */
export interface Told {
  series: Described;
  period: Period;
  value: number | null;
  /** Since when it was known, where the file says so. */
  known: string | null;
  line: number;
}

/** A record that belongs to a part of a total, or to a flow that is not read: nothing is wrong with it. */
export type LeftOut = "left-out";

/** Roles of columns that differ from value to value of one series. */
const OF_VALUES: ReadonlySet<Role> = new Set<Role>(["day", "value", "known"]);

/**
 * A reader of the rows of a table: one record a row in long form, one for each column of values else. What a series is
 * and what a date means is worked out once for each way of writing it.
 */
export function recordReader(
  { roles, values, dimensions, parts }: Layout,
  table: Table,
  naming: Naming,
): (row: Row) => (Told | Fault | LeftOut)[] {
  const readDay = remembered(readPeriod);
  const readSince = remembered(readKnown);
  const known = new Map<string, Described>();
  const describing = [...roles].filter(([role]) => !OF_VALUES.has(role)).map(([, at]) => at);

  const seriesOf = (row: Row, { at, names }: ValueColumn): Described => {
    const head = names !== null && "series" in names ? names : null;
    const cells = [...describing, ...dimensions].map((column) => textOf(row.cells[column]));
    const key = JSON.stringify([head === null ? null : at, ...cells]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const extra = cells.slice(describing.length).filter((text) => text !== "");
    const described = describe((role) => textOf(row.cells[roles.get(role) ?? -1]), { head, extra, naming });
    known.set(key, described);
    return described;
  };

  const recordOf = (row: Row, column: ValueColumn): Told | Fault => {
    const { line, cells } = row;
    const { names } = column;
    const written = names !== null && "period" in names ? names.period : textOf(cells[roles.get("day") ?? -1]);
    const period = readDay(written);
    if (period === null) return { line, reason: `${quoted(written)} is no period; write it like ${PERIODS}.` };
    const number = readNumber(cells[column.at] ?? null, table.decimal);
    if ("fault" in number) return { line, reason: number.fault };
    const vintage = names !== null && "series" in names ? names.known : null;
    const told = textOf(cells[roles.get("known") ?? -1]);
    const since = told === "" ? vintage : readSince(told);
    if (told !== "" && since === null)
      return { line, reason: `${quoted(told)} is no day on which it became known; write it like 2024-04-15.` };
    return { series: seriesOf(row, column), period, value: number.value, known: since, line };
  };

  return (row) => {
    if (row.fault !== null) return [{ line: row.line, reason: row.fault }];
    const flow = textOf(row.cells[roles.get("flow") ?? -1]);
    const isPart = parts.some(({ at, wholes }) => !wholes.includes(textOf(row.cells[at])));
    if (isPart || (flow !== "" && flowOf(flow) === null)) return ["left-out"];
    return values.map((column) => recordOf(row, column));
  };
}

const PERIODS = "2024-03-01, 2024-03, 2024-Q1, 2024-W10 or 2024";

/** The day on which a value became known; an instant counts by its day in UTC. */
function readKnown(text: string): string | null {
  if (/T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(text)) {
    const instant = Date.parse(text);
    return Number.isNaN(instant) || dayNumber(text) === null ? null : isoDay(Math.floor(instant / 86_400_000));
  }
  const period = readPeriod(text);
  return period?.frequency === "day" ? period.day : null;
}

function remembered<T>(read: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const before = answers.get(text);
    if (before !== undefined) return before;
    const answer = read(text);
    answers.set(text, answer);
    return answer;
  };
}

function quoted(text: string): string {
  return `"${text.slice(0, 40)}"`;
}

function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell).trim();
}
