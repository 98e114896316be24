import { readFileSync } from "node:fs";
import { relationBetween } from "../src/coding/relation/relation.ts";
import type { EventType } from "../src/model/event.ts";
import { Failure } from "../src/model/failure.ts";
import { dataFile } from "./data.ts";
import { type Confusions, Confusion } from "./confusion.ts";
import type { Line } from "./row.ts";

/** A sentence with two parties and the PLOVER root that a reader sees between them. */
export interface RelationRow {
  sentence: string;
  source: string;
  target: string;
  gold: string;
}

const COLUMNS = ["sentence", "source", "target", "gold_root"] as const;

/**
 * Reads a tab-separated table whose header names the columns `sentence`, `source`, `target` and `gold_root`; other columns
 * are passed over.
 *
 * @throws Failure `eval.relation` where a column is missing
 */
export function readRelations(path: string): RelationRow[] {
  const [header = "", ...lines] = readFileSync(path, "utf8").split(/\r?\n/);
  const names = header.split("\t").map((name) => name.trim());
  const [sentence = 0, source = 0, target = 0, gold = 0] = COLUMNS.map((name) => {
    const at = names.indexOf(name);
    if (at === -1) throw new Failure("eval.relation", `${path} has no column ${name}: name it in the first line.`);
    return at;
  });
  return lines
    .filter((line) => line.trim() !== "")
    .map((line) => line.split("\t"))
    .map((cells) => ({
      sentence: cells[sentence] ?? "",
      source: cells[source] ?? "",
      target: cells[target] ?? "",
      gold: (cells[gold] ?? "").trim(),
    }));
}

/**
 * Earlier PLOVER had one type YIELD for what are now CONCEDE and RETREAT: where the gold says YIELD, both count as it.
 */
export function asGold(type: EventType, types: ReadonlySet<string>): string {
  return types.has("YIELD") && (type === "CONCEDE" || type === "RETREAT") ? "YIELD" : type;
}

/** Scores the types that `relationBetween` gives; only sentence, source and target are read. */
export function scoreRelations(rows: readonly RelationRow[]): Confusions {
  const types = new Set(rows.map(({ gold }) => gold));
  const confusion = new Confusion();
  for (const { sentence, source, target, gold } of rows)
    confusion.add(gold, asGold(relationBetween(source, target, sentence).type, types));
  return confusion.value;
}

/** The scores of a table, for people or as JSON. */
export function scoreRelationFile(path: string, json: boolean): string {
  const { accuracy, macroF1, of, types, pairs } = scoreRelations(readRelations(path));
  if (json) return `${JSON.stringify({ accuracy, macroF1, of, types, pairs })}\n`;
  const figure = (value: number) => value.toFixed(3);
  return [
    `accuracy ${figure(accuracy)}  macro-F1 ${figure(macroF1)}  of ${of} sentences`,
    "",
    ...types.map(
      ({ type, p, r, f1, gold, said }) =>
        `${type.padEnd(10)} P ${figure(p)}  R ${figure(r)}  F1 ${figure(f1)}  gold ${gold}, said ${said}`,
    ),
    "",
    ...pairs.map(({ gold, said, times }) => `${String(times).padStart(4)}  ${gold} said as ${said}`),
    "",
  ].join("\n");
}

/** The development table of sentences with given parties. */
export function evalRelation(): Line[] {
  const path = dataFile("events", "plv_dev.tsv");
  if (path === null)
    return [{ name: "type between given parties", leftOut: "events/plv_dev.tsv is not in BONGSU_DATA" }];
  const { accuracy, macroF1 } = scoreRelations(readRelations(path));
  return [
    { name: "type between given parties: accuracy", value: accuracy, unit: "share", asked: "0.78" },
    { name: "type between given parties: macro-F1", value: macroF1, unit: "F1", asked: "0.74" },
  ];
}
