import { startServer } from "../test/process.ts";
import type { Line } from "./row.ts";

/** The second start: from the command to a page with its first answer. */
export async function benchStart(dataDir: string): Promise<Line[]> {
  const first = await startServer(dataDir, "--demo");
  await first.stop();
  const start = performance.now();
  const second = await startServer(dataDir, "--demo");
  await Promise.all([fetch(second.address), fetch(`${second.address}/api/pairs`)]);
  const seconds = (performance.now() - start) / 1000;
  await second.stop();
  return [{ name: "second start to a working page", value: seconds, unit: "s", asked: "under 2" }];
}
