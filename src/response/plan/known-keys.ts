import type { z } from "zod";
import { check } from "../../warning/watch/define/check.ts";
import type { Faults, Path } from "../../warning/watch/define/fault.ts";
import { meant } from "./nearest.ts";

/** Checks a mapping against a schema; a setting that it does not know is told with the one that was probably meant. */
export function checkKnown<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  value: unknown,
  path: Path,
  faults: Faults,
): z.output<z.ZodObject<Shape>> | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return check(schema, value, path, faults);
  const settings = Object.keys(schema.shape);
  const entries = Object.entries(value);
  for (const [key] of entries.filter(([name]) => !settings.includes(name))) {
    faults.add("unknown-setting", [...path, key], `"${key}" is no setting here: ${meant(key, settings)}`);
  }
  return check(schema, Object.fromEntries(entries.filter(([name]) => settings.includes(name))), path, faults);
}
