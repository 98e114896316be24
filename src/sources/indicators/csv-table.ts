import { Failure } from "../../model/failure.ts";
import { type Layout, layoutOf } from "./columns.ts";
import { type CsvRow, csvRows } from "./csv.ts";
import { INDICATOR_LIMITS, tooMany } from "./limits.ts";
import { decimalSign } from "./number.ts";
import type { Row, Table } from "./table.ts";

/** Lines above the heading that a file may begin with: titles, dates of issue. */
const PREFACE = 20;
const SEPARATORS = ["\t", ";", ","] as const;

/**
 * Reads a CSV text as a table. The separator is the one with which some first line names a column of periods.
 * Errors: `source.columns` without such a line; `source.decimal` where every number could be read in two ways.
 */
export function csvTable(text: string, decimal: "." | "," | null): Table {
  for (const separator of SEPARATORS) {
    const heading = headingOf(text, separator);
    if (heading !== null) return tableBelow(text, separator, { ...heading, decimal });
  }
  throw new Failure(
    "source.columns",
    "None of its first lines names a column of periods, such as date, period or TIME_PERIOD; add a heading.",
  );
}

interface Heading {
  line: number;
  columns: string[];
  layout: Layout;
}

/** The first line with a column of periods that no wider line follows: titles above a table are narrower than it. */
function headingOf(text: string, separator: string): Heading | null {
  const first: CsvRow[] = [];
  for (const row of csvRows(text, separator)) if (first.push(row) > PREFACE) break;
  for (const [i, { line, cells, fault }] of first.slice(0, PREFACE).entries()) {
    const columns = cells.flatMap(dimensionsOf);
    const isTitle = (first[i + 1]?.cells.length ?? 0) > cells.length + 1;
    const layout = fault === null && columns.length > 1 && !isTitle ? layoutOf(columns) : null;
    if (layout !== null) return { line, columns, layout };
  }
  return null;
}

/** Eurostat writes several dimensions in the first column: `freq,geo\TIME_PERIOD`. */
function dimensionsOf(head: string): string[] {
  const cube = /^(.+)\\TIME_PERIOD$/.exec(head.trim());
  return cube?.[1] === undefined ? [head] : cube[1].split(",");
}

function tableBelow(
  text: string,
  separator: string,
  { line: headLine, columns, layout, decimal }: Heading & { decimal: "." | "," | null },
): Table {
  if (columns.length > INDICATOR_LIMITS.columns) throw tooMany("columns");
  const rows: Row[] = [];
  let cubed: number | null = null;
  for (const { line, cells, fault } of csvRows(text, separator)) {
    if (line === headLine) cubed = columns.length - cells.length;
    if (line <= headLine) continue;
    if (rows.length >= INDICATOR_LIMITS.rows) throw tooMany("rows");
    const split = cubed === null || cubed === 0 ? cells : [...(cells[0] ?? "").split(","), ...cells.slice(1)];
    rows.push({ line, cells: split, fault: fault ?? widthFault(split, columns.length) });
  }
  return { columns, rows, decimal: decimal ?? signOf(rows, layout, separator) };
}

function widthFault(cells: readonly string[], columns: number): string | null {
  const extra = cells.slice(columns).some((cell) => cell.trim() !== "");
  if (cells.length >= columns && !extra) return null;
  return `It has ${cells.length} cells where the heading has ${columns}.`;
}

function signOf(rows: readonly Row[], { values }: Layout, separator: string): "." | "," {
  if (separator === ",") return ".";
  const sign = decimalSign(
    rows,
    values.map(({ at }) => at),
  );
  if ("decimal" in sign) return sign.decimal;
  if (sign.thousands === null) return ".";
  // A semicolon parts the cells where the comma is taken by the numbers.
  if (separator === ";" && sign.thousands === ",") return ",";
  throw new Failure(
    "source.decimal",
    `Its numbers can be read in two ways: "${sign.thousands}" may part thousands or the fraction; say which sign is decimal.`,
  );
}
