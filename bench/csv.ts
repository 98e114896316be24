import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { Failure } from "../src/model/failure.ts";

/** A table of comma-separated values without quotes; each row knows its line in the file. */
export interface Table {
  path: string;
  columns: ReadonlyMap<string, number>;
  rows: { line: number; cells: string[] }[];
}

/**
 * Reads a table whose first line names its columns; a file that gzip wrote is unpacked.
 *
 * @throws Failure `bench.file` where it cannot be read, `bench.row` where a row has more or fewer cells than the first line
 */
export function readCsv(path: string): Table {
  const [header = "", ...lines] = readText(path)
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/);
  const names = header.split(",").map((name) => name.trim());
  const rows = lines.flatMap((text, at) => (text.trim() === "" ? [] : [{ line: at + 2, cells: text.split(",") }]));
  const odd = rows.find(({ cells }) => cells.length !== names.length);
  if (odd)
    throw new Failure(
      "bench.row",
      `${path}, line ${odd.line}, has ${odd.cells.length} cells where the first line names ${names.length} columns: mend the line.`,
    );
  return { path, columns: new Map(names.map((name, at) => [name, at])), rows };
}

/** The place of a column. @throws Failure `bench.column` where the table has none of this name */
export function columnOf({ path, columns }: Table, name: string): number {
  const at = columns.get(name);
  if (at === undefined) throw new Failure("bench.column", `${path} has no column ${name}: name it in the first line.`);
  return at;
}

/** A failure about one cell: where it stands, what it holds and what it should. */
export function badCell({ path }: Table, line: number, cell: string, wanted: string): Failure {
  return new Failure("bench.row", `${path}, line ${line}: "${cell}" is not ${wanted}; mend the line.`);
}

function readText(path: string): string {
  try {
    const bytes = readFileSync(path);
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return (packed ? gunzipSync(bytes) : bytes).toString("utf8");
  } catch (cause) {
    throw new Failure("bench.file", `${path} cannot be read: name a CSV file, packed with gzip or not.`, { cause });
  }
}
