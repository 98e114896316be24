import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { EVENT_TYPES } from "../../../model/event.ts";

const count = z.int().positive();
const types = z.array(z.enum(EVENT_TYPES));

const table = z.strictObject({
  sources: count,
  waitDays: count,
  takingBack: types,
  mostLinks: count,
  acceptance: types,
  vagueFrom: count,
  doneToNobody: types,
  undoes: z.partialRecord(z.enum(EVENT_TYPES), types),
});

/** How the status of a commitment follows from events. */
export type StatusSettings = z.infer<typeof table>;

/** Reads and checks the settings. @throws ZodError naming what is wrong */
export function parseStatusSettings(yaml: string): StatusSettings {
  return table.parse(parse(yaml));
}

/** The settings in force: `codebook/ledger/status.yaml`. */
export const STATUS_SETTINGS: StatusSettings = parseStatusSettings(
  readFileSync(new URL("../../../../codebook/ledger/status.yaml", import.meta.url), "utf8"),
);
