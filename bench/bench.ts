import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { benchArticles } from "./articles.ts";
import { benchBoard } from "./board.ts";
import { dataFile } from "./data.ts";
import { keepHistory } from "./history.ts";
import { benchIngest } from "./ingest.ts";
import { benchKill } from "./kill.ts";
import { benchLanguage } from "./language.ts";
import { type Line, printTable } from "./row.ts";
import { benchStart } from "./start.ts";

const KILLS = 20;

// `npm run bench`: how fast, in one table; each run is kept in bench-history.jsonl.
const scratch = mkdtempSync(join(tmpdir(), "bongsu-bench-"));
try {
  const archive = dataFile("news", "kremlin-en.jsonl.gz");
  const lines: Line[] = await benchStart(join(scratch, "demo"));
  if (archive === null) {
    lines.push({
      name: "language, articles a second, ingest, screens, kill -9",
      leftOut: "news/kremlin-en.jsonl.gz is not in BONGSU_DATA",
    });
  } else {
    const dataDir = join(scratch, "archive");
    lines.push(...benchLanguage(archive));
    lines.push(...(await benchArticles(archive, scratch)));
    lines.push(...(await benchIngest(archive, dataDir)));
    lines.push(...(await benchBoard(dataDir)));
    lines.push(...(await benchKill(archive, KILLS)));
  }
  printTable(lines);
  keepHistory("bench", lines);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
