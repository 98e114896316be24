import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { runScorer, scorer, withCodedGold } from "./coded-gold.ts";
import { dataFile } from "./data.ts";
import { reliability } from "./eval-confidence.ts";
import type { Line } from "./row.ts";

/** What the scorer says of one measure: a count has precision, recall and F1, a share has a value. */
interface Score {
  p?: number;
  r?: number;
  f1?: number;
  value?: number | null;
}
interface Measure {
  key: string;
  of: keyof Score;
  name: string;
  unit: string;
  asked?: string;
}

const OWN = fileURLToPath(new URL("../test/gold/", import.meta.url));

const MEASURES: Measure[] = [
  { key: "strict", of: "f1", name: "event type, actor, recipient", unit: "F1", asked: "0.75" },
  { key: "strict", of: "p", name: "event type, actor, recipient", unit: "precision", asked: "0.78" },
  { key: "strict", of: "r", name: "event type, actor, recipient", unit: "recall" },
  { key: "quadDyad", of: "f1", name: "event quad class, dyad", unit: "F1", asked: "0.82" },
  { key: "factuality", of: "value", name: "factuality right", unit: "share", asked: "0.97" },
  { key: "notActual", of: "value", name: "factuality right where not actual", unit: "share", asked: "0.85" },
  { key: "statementKind", of: "f1", name: "statement kind and place", unit: "F1", asked: "0.72" },
  { key: "conditions", of: "f1", name: "conditions", unit: "F1", asked: "0.90" },
  { key: "designations", of: "f1", name: "designated subjects", unit: "F1", asked: "0.80" },
  { key: "appointments", of: "f1", name: "appointments", unit: "F1", asked: "0.70" },
  { key: "quiet", of: "value", name: "quiet documents coded", unit: "share", asked: "at most 0.04" },
];
const CLEANING: Measure[] = [
  { key: "words", of: "f1", name: "words of the clean text", unit: "F1" },
  { key: "noise", of: "value", name: "planted noise kept", unit: "share" },
];

/** The files of one part of the project's own gold; the test part is locked, and only totals of it are ever printed. */
export function ownGold(part: "development" | "test"): string[] {
  const files = readdirSync(OWN).filter((name) => name.startsWith(`${part}-`) && name.endsWith(".jsonl"));
  return files.sort().map((name) => join(OWN, name));
}

/** Whether a file belongs to the locked part, of which no error may be shown. */
export function isLocked(path: string): boolean {
  return ownGold("test").includes(resolve(path));
}

/** What the scorer prints of gold documents: figures with the first errors, of the locked part figures only. */
export function scoreGold(path: string, json: boolean): Promise<string> {
  const errors = isLocked(path) ? [] : ["--errors", "50"];
  return withCodedGold([path], ({ gold, records }) =>
    runScorer(["score", gold, records, ...(json ? ["--json"] : errors)]),
  );
}

/** The sample that shows the format, and the project's own gold; the locked part only where it is asked for. */
export async function evalCoding(withTest: boolean): Promise<Line[]> {
  if (scorer() === null) return [{ name: "coding of gold documents", leftOut: "the scorer is not beside BONGSU_DATA" }];
  const sample = dataFile("..", "docs", "sample.gold.jsonl");
  return [
    ...(sample === null
      ? [{ name: "coding of the sample", leftOut: "the sample is not beside BONGSU_DATA" }]
      : await rowsOf("sample", [sample], [...MEASURES, ...CLEANING])),
    ...(await partOf("development")),
    ...(withTest ? await partOf("test") : []),
  ];
}

async function partOf(part: "development" | "test"): Promise<Line[]> {
  const [name, files] = [`own gold, ${part} part`, ownGold(part)];
  return [...(await rowsOf(name, files, MEASURES)), ...(await reliability(name, files))];
}

async function rowsOf(part: string, files: readonly string[], measures: readonly Measure[]): Promise<Line[]> {
  const printed = await withCodedGold(files, ({ gold, records }) => runScorer(["score", gold, records, "--json"]));
  const scores: Record<string, Score> = JSON.parse(printed);
  return measures.map(({ key, of, name, unit, asked }) => ({
    name: `${part}: ${name}${of === "p" || of === "r" ? `, ${unit}` : ""}`,
    value: scores[key]?.[of] ?? "-",
    unit,
    ...(asked === undefined ? {} : { asked }),
  }));
}
