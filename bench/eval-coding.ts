import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Failure } from "../src/model/failure.ts";
import { runBongsu } from "../test/process.ts";
import { dataFile } from "./data.ts";
import type { Line } from "./row.ts";

interface Count {
  p: number;
  r: number;
  f1: number;
}
interface Share {
  value: number | null;
}

/** The gold documents that show the format; they are visible, so their figures flatter. */
export const sampleGold = () => dataFile("..", "docs", "sample.gold.jsonl");

const scorer = () => dataFile("..", "tools", "score-coding.mjs");

/** Codes gold documents through the command line and returns what the scorer prints of it. */
export async function scoreGold(gold: string, json: boolean): Promise<string> {
  const tool = scorer();
  if (tool === null) {
    throw new Failure(
      "eval.scorer",
      "The scorer tools/score-coding.mjs does not lie beside BONGSU_DATA: set BONGSU_DATA.",
    );
  }
  if (!existsSync(gold))
    throw new Failure("eval.gold", `There is no file ${gold}: name a JSON-lines file of gold documents.`);
  const scratch = mkdtempSync(join(tmpdir(), "bongsu-eval-"));
  try {
    const [texts, records] = [join(scratch, "texts"), join(scratch, "records.jsonl")];
    runScorer(tool, ["prepare", gold, texts]);
    writeFileSync(records, (await runBongsu(["code", texts])).stdout);
    return runScorer(tool, ["score", gold, records, ...(json ? ["--json"] : ["--errors", "50"])]);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function runScorer(tool: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args], { encoding: "utf8" });
  if (status !== 0) {
    const cause = stderr.split("\n").find((line) => line.includes("Error")) ?? stderr;
    throw new Failure("eval.failed", `The scorer could not read the gold documents (${cause.trim()}).`);
  }
  return stdout;
}

export async function evalCoding(gold: string | null): Promise<Line[]> {
  if (gold === null || scorer() === null) {
    return [{ name: "coding of the sample", leftOut: "the sample or its scorer is not beside BONGSU_DATA" }];
  }
  const scores: Record<string, Count & Share> = JSON.parse(await scoreGold(gold, true));
  const f1 = (key: string, name: string): Line => ({
    name: `sample: ${name}`,
    value: scores[key]?.f1 ?? "-",
    unit: "F1",
  });
  const share = (key: string, name: string): Line => ({
    name: `sample: ${name}`,
    value: scores[key]?.value ?? "-",
    unit: "share",
  });
  return [
    f1("strict", "event type, actor, recipient"),
    f1("quadDyad", "event quad class, dyad"),
    share("factuality", "factuality right"),
    share("quiet", "quiet documents coded"),
    f1("statementKind", "statement kind and place"),
    f1("conditions", "conditions"),
    f1("designations", "designated subjects"),
    f1("appointments", "appointments"),
    f1("words", "words of the clean text"),
    share("noise", "planted noise kept"),
  ];
}
