import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { runBongsu, startBongsu } from "../test/process.ts";
import type { Line } from "./row.ts";

/** Kills the ingest with signal 9 again and again, and counts what was acknowledged and is not there once and whole. */
export async function benchKill(archive: string, kills: number): Promise<Line[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "bongsu-kill-"));
  try {
    const acknowledged = new Set<string>();
    let killed = 0;
    while (killed < kills) {
      const ended = await ingestUntilKilled(archive, dataDir, acknowledged, 1_500 + Math.random() * 5_000);
      if (ended === "finished") break;
      killed += 1;
    }
    const kept = await exported(dataDir);
    const lost = [...acknowledged].filter((id) => !kept.has(id)).length;
    const twice = [...kept.values()].filter((count) => count !== 1).length;
    return [
      { name: "kill -9 in the middle of the ingest", value: killed, unit: "times", asked: "20" },
      { name: "documents acknowledged before a kill", value: acknowledged.size, unit: "documents" },
      { name: "acknowledged and lost", value: lost, unit: "documents", asked: "0" },
      { name: "there twice", value: twice, unit: "documents", asked: "0" },
    ];
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function ingestUntilKilled(
  archive: string,
  dataDir: string,
  acknowledged: Set<string>,
  milliseconds: number,
): Promise<"killed" | "finished"> {
  const child = startBongsu(["ingest", archive, "--json", "--data", dataDir]);
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on("line", (line) => {
    const outcome: { id?: string } = JSON.parse(line);
    if (outcome.id !== undefined) acknowledged.add(outcome.id);
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
  const [status] = (await once(child, "close")) as [number | null];
  clearTimeout(timer);
  return status === null ? "killed" : "finished";
}

/** How often each document is in the store; each must parse whole. */
async function exported(dataDir: string): Promise<Map<string, number>> {
  const { stdout } = await runBongsu(["export", "--data", dataDir]);
  const counts = new Map<string, number>();
  for (const line of stdout.split("\n").filter(Boolean)) {
    const { document }: { document: { id: string } } = JSON.parse(line);
    counts.set(document.id, (counts.get(document.id) ?? 0) + 1);
  }
  return counts;
}
