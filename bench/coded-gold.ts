import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { CodedDocument } from "../src/model/record.ts";
import { Failure } from "../src/model/failure.ts";
import { runBongsu } from "../test/process.ts";
import { dataFile } from "./data.ts";

/** Gold documents with what the command line made of them, as files in a scratch folder. */
export interface CodedGold {
  gold: string;
  records: string;
}

/** The scorer of coding, which is no part of the project; `null` where it is missing. */
export const scorer = () => dataFile("..", "tools", "score-coding.mjs");

/**
 * Codes gold documents through the command line, as a user would, and hands the files to `use`; they are removed after.
 *
 * @throws Failure `eval.scorer` without the scorer, `eval.gold` where a file is missing, `eval.failed` where it cannot be read
 */
export async function withCodedGold<T>(paths: readonly string[], use: (coded: CodedGold) => T): Promise<T> {
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined)
    throw new Failure("eval.gold", `There is no file ${missing}: name a JSON-lines file of gold documents.`);
  const scratch = mkdtempSync(join(tmpdir(), "bongsu-eval-"));
  try {
    const coded = { gold: join(scratch, "gold.jsonl"), records: join(scratch, "records.jsonl") };
    const texts = join(scratch, "texts");
    writeFileSync(coded.gold, paths.map((path) => readFileSync(path, "utf8").trimEnd()).join("\n"));
    runScorer(["prepare", coded.gold, texts]);
    writeFileSync(coded.records, (await runBongsu(["code", texts])).stdout);
    return use(coded);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Runs the scorer and returns what it prints. */
export function runScorer(args: readonly string[]): string {
  const tool = scorer();
  if (tool === null) {
    throw new Failure(
      "eval.scorer",
      "The scorer tools/score-coding.mjs does not lie beside BONGSU_DATA: set BONGSU_DATA.",
    );
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args], { encoding: "utf8" });
  if (status === 0) return stdout;
  const cause = stderr.split("\n").find((line) => line.includes("Error")) ?? stderr;
  throw new Failure("eval.failed", `The scorer could not read the gold documents (${cause.trim()}).`);
}

/** The coded records by the id of their gold document. */
export function recordsById(path: string): Map<string, CodedDocument> {
  const records = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Partial<CodedDocument> => JSON.parse(line));
  return new Map(
    records.flatMap((record) =>
      record.document ? [[basename(record.document.path ?? "", ".json"), record as CodedDocument] as const] : [],
    ),
  );
}
