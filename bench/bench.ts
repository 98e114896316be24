import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { benchAlertLatency } from "./alert-latency.ts";
import { benchArticles } from "./articles.ts";
import { benchBoard } from "./board.ts";
import { dataFile } from "./data.ts";
import { keepHistory } from "./history.ts";
import { benchIngest } from "./ingest.ts";
import { benchKill } from "./kill.ts";
import { benchKillDelivery } from "./kill-delivery.ts";
import { benchKillResponse } from "./kill-response.ts";
import { benchLanguage } from "./language.ts";
import { type Line, printTable } from "./row.ts";
import { benchLargeBoard } from "./large-board.ts";
import { benchStart } from "./start.ts";

const KILLS = 20;
const RESPONSE_KILLS = 50;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { events: { type: "string", default: "10000000" }, store: { type: "string" } },
});

// `npm run bench`: how fast, in one table; each run is kept in bench-history.jsonl. `npm run bench -- large` visits the board
// over a large store instead, filled in `--store DIR` where there is none; that takes long.
const scratch = mkdtempSync(join(tmpdir(), "bongsu-bench-"));
try {
  const lines = positionals.includes("large")
    ? await benchLargeBoard({ dataDir: values.store ?? join(scratch, "large"), events: Number(values.events) })
    : await benchAll(scratch);
  printTable(lines);
  keepHistory("bench", lines);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function benchAll(folder: string): Promise<Line[]> {
  const archive = dataFile("news", "kremlin-en.jsonl.gz");
  const lines: Line[] = [
    ...(await benchStart(join(folder, "demo"))),
    ...(await benchAlertLatency(join(folder, "live"))),
    ...(await benchKillResponse(RESPONSE_KILLS)),
    ...(await benchKillDelivery(RESPONSE_KILLS)),
  ];
  if (archive === null) {
    const name = "language, articles a second, ingest, screens, kill -9";
    return [...lines, { name, leftOut: "news/kremlin-en.jsonl.gz is not in BONGSU_DATA" }];
  }
  const dataDir = join(folder, "archive");
  lines.push(...benchLanguage(archive));
  lines.push(...(await benchArticles(archive, folder)));
  lines.push(...(await benchIngest(archive, dataDir)));
  lines.push(...(await benchBoard(dataDir)));
  lines.push(...(await benchKill(archive, KILLS)));
  return lines;
}
