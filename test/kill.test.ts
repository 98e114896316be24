import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { makeArchive } from "./archive.ts";
import { runBongsu, startBongsu } from "./process.ts";

const DOCUMENTS = 600;

interface Line {
  document: { id: string; text: string };
  events: unknown[];
}

/** Ingests until so many documents are acknowledged, then kills with signal 9; says whether it came to that. */
async function ingestAndKill(
  archive: string,
  data: string,
  acknowledged: Set<string>,
  after: number,
): Promise<boolean> {
  const child = startBongsu(["ingest", archive, "--json", "--data", data]);
  let fresh = 0;
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on("line", (line) => {
    const { id, outcome }: { id: string; outcome: string } = JSON.parse(line);
    acknowledged.add(id);
    if (outcome !== "already-known") fresh += 1;
    if (fresh === after) child.kill("SIGKILL");
  });
  const [status] = (await once(child, "close")) as [number | null];
  return status === null;
}

test("kill -9 in the middle of an ingest loses nothing that was acknowledged and leaves nothing half or twice", async () => {
  const folder = mkdtempSync(join(tmpdir(), "bongsu-kill-"));
  const archive = join(folder, "archive.jsonl");
  const data = join(folder, "data");
  writeFileSync(archive, makeArchive(DOCUMENTS));
  try {
    const acknowledged = new Set<string>();
    for (const after of [1, 23, 60, 61, 100]) {
      expect(await ingestAndKill(archive, data, acknowledged, after)).toBe(true);
      const ids = (await exported(data)).map((line) => line.document.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect([...acknowledged].filter((id) => !ids.includes(id))).toEqual([]);
    }
    const { status } = await runBongsu(["ingest", archive, "--data", data]);
    expect(status).toBe(0);
    const lines = await exported(data);
    expect(lines).toHaveLength(DOCUMENTS);
    expect(new Set(lines.map((line) => line.document.id)).size).toBe(DOCUMENTS);
    expect(lines.filter((line) => line.events.length === 0 && /imposed sanctions/.test(line.document.text))).toEqual(
      [],
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);

async function exported(data: string): Promise<Line[]> {
  const { status, stdout } = await runBongsu(["export", "--data", data]);
  expect(status).toBe(0);
  return stdout
    .split("\n")
    .filter(Boolean)
    .map((line): Line => JSON.parse(line));
}
