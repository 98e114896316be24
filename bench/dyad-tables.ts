import { dayNumber } from "../src/model/day.ts";
import { Failure } from "../src/model/failure.ts";
import { classesOfCameo } from "../src/relations/event-class.ts";
import type { ForecastEvent, Pair } from "../src/warning/forecast/history.ts";
import { badCell, columnOf, readCsv, type Table } from "./csv.ts";

/** The targets that a labels file may ask about, with the class that each stands for. */
export const TARGETS = [
  { letter: "A", name: "matconf", class: "material-conflict" },
  { letter: "B", name: "reduce16", class: "reduced-relations" },
  { letter: "C", name: "sanction", class: "sanction" },
  { letter: "D", name: "force", class: "force" },
] as const;

export type Target = (typeof TARGETS)[number];

/** What a label says of one target. */
export interface Truth {
  outcome: 0 | 1;
  before: boolean;
  /** No such act in the last 60 days: if one comes, it is an onset. */
  onset: boolean;
}

/** A pair on a day: the window begins on that day, so all before it is known. */
export interface Label {
  split: "train" | "test";
  /** Day of the window's beginning, days since 1970-01-01. */
  opens: number;
  pair: Pair;
  /** By the letter of the target, for those that the file holds. */
  truths: ReadonlyMap<string, Truth>;
}

/** @throws Failure `bench.column`, `bench.row`, `bench.file` in one sentence */
export function readEvents(path: string): ForecastEvent[] {
  const table = readCsv(path);
  const [date, source, target, cameo, scale] = columns(table, [
    "date",
    "source_iso2",
    "target_iso2",
    "cameo",
    "goldstein",
  ]);
  return table.rows.map(({ line, cells }) => ({
    day: dayOf(table, line, cells[date] ?? ""),
    actor: codeOf(table, line, cells[source] ?? ""),
    recipient: codeOf(table, line, cells[target] ?? ""),
    classes: classesOfCameo((cells[cameo] ?? "").trim()),
    scale: scaleOf(table, line, cells[scale] ?? ""),
  }));
}

/** @throws Failure `bench.column`, `bench.row`, `bench.file`, `bench.targets`, `bench.test` in one sentence */
export function readLabels(path: string): { targets: Target[]; labels: Label[] } {
  const table = readCsv(path);
  const targets = TARGETS.filter(({ name }) => table.columns.has(`y_${name}`));
  if (targets.length === 0)
    throw new Failure("bench.targets", `${path} asks about no target: it needs a column such as y_${TARGETS[0].name}.`);
  const [split, date, a, b] = columns(table, ["split", "origin_date", "a", "b"]);
  const asked = targets.map(({ letter, name }) => ({
    letter,
    cells: columns(table, [`y_${name}`, `last30_${name}`, `any60_${name}`]),
  }));
  const labels = table.rows.map(({ line, cells }): Label => ({
    split: splitOf(table, line, cells[split] ?? ""),
    opens: dayOf(table, line, cells[date] ?? ""),
    pair: { a: codeOf(table, line, cells[a] ?? ""), b: codeOf(table, line, cells[b] ?? "") },
    truths: new Map(
      asked.map(({ letter, cells: [y, last, any] }) => {
        const bit = (at: number) => bitOf(table, line, cells[at] ?? "");
        return [letter, { outcome: bit(y), before: bit(last) === 1, onset: bit(any) === 0 }];
      }),
    ),
  }));
  if (!labels.some((label) => label.split === "test"))
    throw new Failure("bench.test", `${path} has no row of the split test, so there is nothing to score.`);
  return { targets, labels };
}

function columns<const Names extends readonly string[]>(table: Table, names: Names): { [At in keyof Names]: number } {
  return names.map((name) => columnOf(table, name)) as { [At in keyof Names]: number };
}

function dayOf(table: Table, line: number, cell: string): number {
  const day = dayNumber(cell.trim());
  if (day === null) throw badCell(table, line, cell, "a date such as 2018-03-02");
  return day;
}

function codeOf(table: Table, line: number, cell: string): string {
  const code = cell.trim();
  if (code === "") throw badCell(table, line, cell, "the code of an actor");
  return code;
}

/** An act without a scale counts as neutral. */
function scaleOf(table: Table, line: number, cell: string): number {
  const scale = Number(cell);
  if (!Number.isFinite(scale)) throw badCell(table, line, cell, "a number on the Goldstein scale");
  return scale;
}

function splitOf(table: Table, line: number, cell: string): Label["split"] {
  const split = cell.trim();
  if (split !== "train" && split !== "test") throw badCell(table, line, cell, "a split, train or test");
  return split;
}

function bitOf(table: Table, line: number, cell: string): 0 | 1 {
  const bit = cell.trim().replace(/\.0$/, "");
  if (bit !== "0" && bit !== "1") throw badCell(table, line, cell, "0 or 1");
  return bit === "1" ? 1 : 0;
}
