/** One line of the table: a figure, with the figure asked for where there is one. */
export interface Row {
  name: string;
  value: number | string;
  unit: string;
  asked?: string;
}

/** A group of rows that needs data which is not there. */
export interface LeftOut {
  name: string;
  leftOut: string;
}

export type Line = Row | LeftOut;

/** Prints lines as one table on standard output. */
export function printTable(lines: readonly Line[]): void {
  const width = Math.max(...lines.map((line) => line.name.length));
  for (const line of lines) {
    const name = line.name.padEnd(width);
    if ("leftOut" in line) console.log(`${name}  left out: ${line.leftOut}`);
    else
      console.log(
        `${name}  ${show(line.value).padStart(9)} ${line.unit}${line.asked ? `  (asked: ${line.asked})` : ""}`,
      );
  }
}

function show(value: number | string): string {
  if (typeof value === "string" || Number.isInteger(value)) return String(value);
  return Math.abs(value) < 10 ? value.toFixed(3) : value.toFixed(1);
}
