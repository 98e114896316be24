import { readFileSync } from "node:fs";
import { parse } from "yaml";

const CODEBOOK = new URL("../../codebook/", import.meta.url);

/** Rows of a tab-separated file of the codebook; the first line names the columns. */
export function readTable<Column extends string>(path: string): Record<Column, string>[] {
  const [header = "", ...lines] = readCodebook(path).trimEnd().split("\n");
  const columns = header.split("\t") as Column[];
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((name, k) => [name, cells[k] ?? ""])) as Record<Column, string>;
  });
}

/** A YAML file of the codebook. The shape is the file's own; the caller names it. */
export function readLists(path: string): unknown {
  return parse(readCodebook(path));
}

/** The parts of a cell that holds several values. */
export function split(cell: string): string[] {
  return cell === "" ? [] : cell.split("|");
}

function readCodebook(path: string): string {
  return readFileSync(new URL(path, CODEBOOK), "utf8");
}
