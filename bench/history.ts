import { spawnSync } from "node:child_process";
import { appendFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Line } from "./row.ts";

/** Adds a run to `bench/KIND-history.jsonl`, so that a change of speed or accuracy can be dated. */
export function keepHistory(kind: "bench" | "eval", lines: readonly Line[]): void {
  const commit = spawnSync("git", ["describe", "--always", "--dirty"], { encoding: "utf8" }).stdout.trim();
  const figures = Object.fromEntries(
    lines.flatMap((line) => ("leftOut" in line ? [] : [[line.name, line.value] as const])),
  );
  if (Object.keys(figures).length === 0) return;
  const run = { at: new Date().toISOString(), commit, node: process.version, cores: availableParallelism(), figures };
  appendFileSync(fileURLToPath(new URL(`${kind}-history.jsonl`, import.meta.url)), `${JSON.stringify(run)}\n`);
}
