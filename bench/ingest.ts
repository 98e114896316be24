import { runBongsu } from "../test/process.ts";
import type { Line } from "./row.ts";

/** Ingests the news archive into an empty store, as a user would. */
export async function benchIngest(archive: string, dataDir: string): Promise<Line[]> {
  const start = performance.now();
  const { status, stderr } = await runBongsu(["ingest", archive, "--data", dataDir]);
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`ingest ended with ${status}: ${stderr}`);
  const { stdout } = await runBongsu(["status", "--json", "--data", dataDir]);
  const kept: { documents: number; events: number; bytes: number } = JSON.parse(stdout);
  return [
    { name: "archive ingested and coded", value: seconds, unit: "s", asked: "under 180 on 2 cores" },
    { name: "documents kept", value: kept.documents, unit: "documents" },
    { name: "documents a second", value: kept.documents / seconds, unit: "1/s" },
    { name: "events coded", value: kept.events, unit: "events" },
    { name: "store", value: kept.bytes / 1e6, unit: "MB" },
  ];
}
