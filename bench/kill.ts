import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { runBongsu, startBongsu } from "../test/process.ts";
import type { Line } from "./row.ts";

/** A kill comes after at most so many new documents. */
const MOST_FRESH = 500;

/** Kills the ingest with signal 9 again and again, and counts what was acknowledged and is not there once and whole. */
export async function benchKill(archive: string, kills: number): Promise<Line[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "bongsu-kill-"));
  try {
    const acknowledged = new Set<string>();
    let killed = 0;
    while (killed < kills) {
      const fresh = 1 + Math.floor(Math.random() * MOST_FRESH);
      const ended = await ingestUntilKilled(archive, dataDir, acknowledged, fresh);
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

/** Kills once so many documents are acknowledged that were not known before: so the kills spread over the archive. */
async function ingestUntilKilled(
  archive: string,
  dataDir: string,
  acknowledged: Set<string>,
  fresh: number,
): Promise<"killed" | "finished"> {
  const child = startBongsu(["ingest", archive, "--json", "--data", dataDir]);
  let left = fresh;
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on("line", (line) => {
    const { id, outcome }: { id?: string; outcome?: string } = JSON.parse(line);
    if (id !== undefined) acknowledged.add(id);
    if (outcome !== "already-known") left -= 1;
    if (left === 0) child.kill("SIGKILL");
  });
  const [status] = (await once(child, "close")) as [number | null];
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
