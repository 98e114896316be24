/** A column of a table for people. */
export interface Column<T> {
  head: string;
  cell: (row: T) => string | number;
  align?: "right";
}

/** Cells of East Asian wide characters take two columns on a terminal. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;
// Control characters of a hostile document must not steer the reader's terminal.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g;

export const plain = (text: string): string => text.replace(CONTROL, " ").trim();

/** Columns that a text takes on a terminal. */
export const width = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

/** Rows as aligned columns under a header line; the last column is never padded. */
export function table<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const cells = rows.map((row) => columns.map((column) => plain(String(column.cell(row)))));
  const widths = columns.map((column, i) => Math.max(width(column.head), ...cells.map((line) => width(line[i] ?? ""))));
  const line = (texts: readonly string[]) =>
    texts
      .map((text, i) => pad(text, widths[i] ?? 0, columns[i]?.align, i === texts.length - 1))
      .join("  ")
      .trimEnd();
  return [columns.map((column) => column.head), ...cells].map((texts) => `${line(texts)}\n`).join("");
}

function pad(text: string, to: number, align: "right" | undefined, last: boolean): string {
  const gap = " ".repeat(Math.max(0, to - width(text)));
  if (align === "right") return gap + text;
  return last ? text : text + gap;
}
