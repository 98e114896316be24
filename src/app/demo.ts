import { fileURLToPath } from "node:url";
import type { Bongsu, Outcome } from "./bongsu.ts";

/** The bundled archive of reports written for the project. */
export const demoArchive = fileURLToPath(new URL("../../demo/archive", import.meta.url));

/** Fills an empty store from the demo archive; leaves any other store alone. */
export async function* fillWithDemo(bongsu: Bongsu, now: () => Date): AsyncGenerator<Outcome> {
  const { documents } = await bongsu.status();
  if (documents === 0) yield* bongsu.ingest([demoArchive], { now });
}
