import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Bongsu, Outcome } from "./bongsu.ts";

const archive = fileURLToPath(new URL("../../demo/archive", import.meta.url));
const indicators = ["won-per-dollar", "gas-imports", "port-calls"].map((name) =>
  fileURLToPath(new URL(`../../demo/indicators/${name}.csv`, import.meta.url)),
);

/** The bundled archive of reports written for the project, as a user in this folder would name it. */
export const demoArchive = (): string => relative(process.cwd(), archive);

/** Fills an empty store from the demo archive; leaves any other store alone. */
export async function* fillWithDemo(bongsu: Bongsu, now: () => Date): AsyncGenerator<Outcome> {
  const { documents } = await bongsu.status();
  if (documents > 0) return;
  // First, so that the watches find them when the reports are evaluated.
  for await (const file of bongsu.observe(indicators, { now })) if ("error" in file) yield file;
  yield* bongsu.ingest([demoArchive()], { now });
}
