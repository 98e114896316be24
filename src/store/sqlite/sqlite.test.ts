import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { storeConformance } from "../conformance.ts";
import { openSqliteStore } from "./open.ts";

storeConformance("SQLite store", async () => {
  const folder = await mkdtemp(join(tmpdir(), "bongsu-"));
  return {
    open: () => openSqliteStore({ file: join(folder, "data", "bongsu.sqlite"), now: () => new Date(0) }),
    remove: () => rm(folder, { recursive: true }),
  };
});
