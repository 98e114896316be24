import type { ValueColumn } from "./columns.ts";
import { readNumber } from "./number.ts";
import type { Fault, Table } from "./table.ts";

/** Rows that tell whether a column holds numbers. */
const SAMPLE = 200;

/** The columns of a wide table that hold numbers; one of words, such as remarks, is told once and left out. */
export function numericColumns(
  { rows, columns, decimal }: Table,
  values: readonly ValueColumn[],
  fault: (fault: Fault) => void,
): ValueColumn[] {
  if (values.length < 2) return [...values];
  const sample = rows.filter((row) => row.fault === null).slice(0, SAMPLE);
  return values.filter(({ at }) => {
    const reads = sample.map(({ cells }) => readNumber(cells[at] ?? null, decimal));
    if (reads.some((read) => "value" in read && read.value !== null) || reads.every((read) => "value" in read))
      return true;
    fault({ line: null, reason: `The column ${columns[at]} holds no numbers and is left out.` });
    return false;
  });
}
