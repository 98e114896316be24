import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Failure } from "../src/model/failure.ts";
import type { NextEventFact } from "../src/warning/next-event/fact.ts";

/** A benchmark of temporal knowledge graph forecasting, as its folder holds it. */
export interface TkgSet {
  train: NextEventFact[];
  valid: NextEventFact[];
  test: NextEventFact[];
  /** How many entities and relations there are, whether or not a fact names them. */
  entities: number;
  relations: number;
}

/**
 * Reads a folder with `train.txt`, `valid.txt` and `test.txt` (each may be gzipped as `.gz`): subject, relation, object and
 * time as whole numbers, separated by tabs; more columns are passed over. `stat.txt` opens with the numbers of entities and
 * relations; without it the largest numbers in the facts tell. A missing `valid.txt` is an empty one.
 * @throws Failure that names the file and the line
 */
export function readTkgSet(dir: string): TkgSet {
  const [train, valid, test] = [readFacts(dir, "train"), readFacts(dir, "valid"), readFacts(dir, "test")];
  if (train === null || test === null)
    throw new Failure(
      "tkg.missing",
      `${join(dir, train ? "test.txt" : "train.txt")} is missing: give a folder that holds it.`,
    );
  if (test.length === 0)
    throw new Failure("tkg.empty", `${join(dir, "test.txt")} holds no facts: there is nothing to score.`);
  const set = { train: before(train, test), valid: before(valid ?? [], test), test };
  if (set.train.length === 0)
    throw new Failure("tkg.order", `${join(dir, "train.txt")} holds no facts from before the test: give earlier ones.`);
  return { ...set, ...extent(dir, [...set.train, ...set.valid, ...test]) };
}

function readText(dir: string, name: string): string | null {
  const path = join(dir, name);
  if (existsSync(path)) return readFileSync(path, "utf8");
  if (!existsSync(`${path}.gz`)) return null;
  try {
    return gunzipSync(readFileSync(`${path}.gz`)).toString("utf8");
  } catch (cause) {
    throw new Failure("tkg.gzip", `${path}.gz is not a gzip file: unpack it or write it anew.`, { cause });
  }
}

function readFacts(dir: string, part: string): NextEventFact[] | null {
  const text = readText(dir, `${part}.txt`);
  if (text === null) return null;
  return text
    .split("\n")
    .flatMap((line, i) => (line.trim() === "" ? [] : [readFact(line, `${join(dir, part)}.txt:${i + 1}`)]));
}

function readFact(line: string, where: string): NextEventFact {
  const [subject, relation, object, time] = line
    .split("\t", 4)
    .map((cell) => (/^\s*\d+\s*$/.test(cell) ? Number(cell) : NaN));
  const whole = [subject, relation, object, time].every((value) => Number.isSafeInteger(value));
  if (!whole)
    throw new Failure(
      "tkg.line",
      `${where} does not read "subject, relation, object, time" as four whole numbers between tabs: correct or remove the line.`,
    );
  return { subject: subject!, relation: relation!, object: object!, time: time! };
}

/** Facts of training and validation at or after the first time of the test would give answers away: they are left out. */
function before(facts: readonly NextEventFact[], test: readonly NextEventFact[]): NextEventFact[] {
  const first = test.reduce((least, { time }) => Math.min(least, time), Infinity);
  return facts.filter(({ time }) => time < first);
}

function extent(dir: string, facts: readonly NextEventFact[]): Pick<TkgSet, "entities" | "relations"> {
  const text = readText(dir, "stat.txt");
  const [entities, relations] = (text ?? "0 0").trim().split(/\s+/).map(Number);
  if (![entities, relations].every((count) => Number.isSafeInteger(count)))
    throw new Failure(
      "tkg.stat",
      `${join(dir, "stat.txt")}:1 does not open with two whole numbers: give those of entities and relations.`,
    );
  const beyond = (most: number, count: unknown) => Math.max(most, Number(count) + 1);
  return {
    entities: facts.reduce((most, { subject, object }) => beyond(beyond(most, subject), object), entities!),
    relations: facts.reduce((most, { relation }) => beyond(most, relation), relations!),
  };
}
