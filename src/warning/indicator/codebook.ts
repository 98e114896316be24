import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { FREQUENCIES } from "../../model/indicator.ts";

const CODEBOOK = new URL("../../../codebook/indicators/", import.meta.url);
const count = z.int().positive();

const settings = z.strictObject({
  atLeast: z.int().min(3),
  usual: z.number().gt(0).lt(1),
  frequencies: z.record(
    z.enum(FREQUENCIES),
    z.strictObject({ past: count, level: count, season: z.int().nonnegative() }),
  ),
  season: z.strictObject({ afterDays: count, turns: count }),
  late: z.strictObject({ gaps: z.number().positive() }),
  delayDays: z.record(z.enum(FREQUENCIES), count),
  dependence: z.strictObject({ days: count, known: z.number().gt(0).max(1), partners: count }),
});

/** How norms of numeric series are made: `codebook/indicators/norms.yaml`. */
export type NormSettings = z.infer<typeof settings>;

/** The settings in force. */
export const NORM_SETTINGS: NormSettings = settings.parse(parse(read("norms.yaml")));

/** Partners that are several others: `codebook/indicators/columns.yaml`. */
export const AGGREGATES: ReadonlySet<string> = new Set(
  z.looseObject({ aggregates: z.array(z.string()) }).parse(parse(read("columns.yaml"))).aggregates,
);

function read(name: string): string {
  return readFileSync(new URL(name, CODEBOOK), "utf8");
}
