import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { FORECAST_CLASSES } from "../../model/forecast.ts";

const count = z.int().positive();
const level = z.union([z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);

const table = z.strictObject({
  silence: z.strictObject({ mostDays: count }),
  deadMan: z.strictObject({
    missed: z.number().min(1),
    level,
    owner: z.string().nullable(),
    escalateTo: z.array(z.string()),
    escalateAfterMinutes: z.number().min(0),
  }),
  backtest: z.strictObject({
    leadDays: count,
    quietDays: count,
    words: z.string(),
    pattern: z.strictObject({ classes: z.array(z.enum(FORECAST_CLASSES)).nonempty() }),
  }),
  passMark: z.strictObject({
    judged: count,
    precision: z.number().min(0).max(1),
    perYear: z.number().positive(),
    alertingDays: z.number().gt(0).max(1),
  }),
});

/** How alerts are told and what a back-test must show. */
export type AlertDefaults = z.infer<typeof table>;

/** Reads and checks defaults written as YAML. @throws ZodError naming what is wrong */
export function parseAlertDefaults(yaml: string): AlertDefaults {
  return table.parse(parse(yaml));
}

/** The defaults in force: `codebook/warning/alerts.yaml`. */
export const ALERT_DEFAULTS: AlertDefaults = parseAlertDefaults(
  readFileSync(new URL("../../../codebook/warning/alerts.yaml", import.meta.url), "utf8"),
);
