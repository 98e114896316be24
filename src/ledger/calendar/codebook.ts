import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { EVENT_TYPES } from "../../model/event.ts";
import { wordPattern } from "../voiced/word-pattern.ts";

const words = z.array(z.string()).transform(wordPattern);
const days = z.int().nonnegative();
const types = z.array(z.enum(EVENT_TYPES));

const settings = z.strictObject({
  titleWithout: z.array(z.string()).transform((list) => new Set(list)),
  titleNouns: z.record(z.string(), z.string()),
  levels: z.record(z.string(), words),
  becomes: z.partialRecord(z.enum(EVENT_TYPES), types),
  past: words,
  moved: words,
  days: z.strictObject({ apart: days, moved: days, undated: days, around: days, silent: days }),
  titleAlike: z.number().min(0).max(1),
});

/** How appointments are brought together and followed: `codebook/ledger/calendar.yaml`. */
export const CALENDAR = settings.parse(
  parse(readFileSync(new URL("../../../codebook/ledger/calendar.yaml", import.meta.url), "utf8")),
);
