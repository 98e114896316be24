import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const settings = z.strictObject({
  standDownBelow: z.int().min(1).max(4),
  reservedIds: z.array(z.string()),
  automaton: z.string().min(1),
  drill: z.strictObject({ time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), mostDays: z.int().positive() }),
});

/** How plans are read and drills played: `codebook/response/plans.yaml`. */
export const PLAN_SETTINGS = settings.parse(
  parse(readFileSync(new URL("../../../codebook/response/plans.yaml", import.meta.url), "utf8")),
);
