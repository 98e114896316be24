import { z } from "zod";
import type { Level } from "../../../model/level.ts";
import { check } from "../../../warning/watch/define/check.ts";
import { type Fault, openFaults } from "../../../warning/watch/define/fault.ts";
import { readWritten } from "../../../warning/watch/define/written.ts";
import { isZone } from "../../notify/local-time.ts";

/** When briefs are made by themselves. Where they go is a matter of the routes. */
export interface BriefSettings {
  /** IANA name of the time zone in which briefs are due and tell their times. */
  zone: string;
  /** `null` where none is asked for. */
  daily: {
    /** Minutes from midnight by the clocks of the zone. */
    at: number;
    /** Days on which they are due, 1 (Monday) to 7. */
    days: readonly number[];
    /** Watches that have one of their own besides the one over all. */
    watches: readonly string[];
  } | null;
  levelChange: {
    /** Made when a watch rises to this level or a higher one, or falls from it. */
    fromLevel: Level;
    /** Empty for all. */
    watches: readonly string[];
  } | null;
}

/** Briefs on demand alone. */
export const NO_SCHEDULE: BriefSettings = { zone: "UTC", daily: null, levelChange: null };

export interface BriefSettingsSource {
  /** What the file is called in sentences. */
  file: string;
  /** Ids of the watches that there are. */
  watches: ReadonlySet<string>;
}

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const EVERY_DAY = WEEKDAYS.map((_, index) => index + 1);
const MINUTES_PER_HOUR = 60;

const time = z
  .string({ error: 'must be a time in quotation marks, such as "07:00"' })
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time from "00:00" to "23:59"' })
  .transform((written) => Number(written.slice(0, 2)) * MINUTES_PER_HOUR + Number(written.slice(3)));
const weekdays = z
  .array(z.enum(WEEKDAYS), { error: `must be a list of ${WEEKDAYS.join(", ")}` })
  .min(1, { error: "must name a day" })
  .transform((written) => written.map((each) => WEEKDAYS.indexOf(each) + 1));
const names = z.array(z.string(), { error: "must be a list of watches" });
const level = z
  .union([z.literal(2), z.literal(3), z.literal(4), z.literal(5)], { error: "must be a level from 2 to 5" })
  .transform((written): Level => written);
const zone = z.string({ error: "must be a time zone such as Asia/Seoul" }).refine(isZone, {
  error: ({ input }) => `is "${String(input)}", which is no time zone: write one such as Asia/Seoul`,
});

const partSchema = z.strictObject({
  zone: z.unknown().optional(),
  daily: z.unknown().optional(),
  "level-change": z.unknown().optional(),
});
const zoneSchema = z.object({ zone });
const dailySchema = z.strictObject({ at: time, days: weekdays.default(EVERY_DAY), watches: names.default([]) });
const levelSchema = z.strictObject({ "from-level": level, watches: names.default([]) });

/**
 * Reads the part `briefs` of a file of settings. What is wrong is told in one sentence with file and line; the rest holds all the same, and a
 * watch that is not known is left out.
 */
export function readBriefSettings(
  text: string,
  source: BriefSettingsSource,
): { settings: BriefSettings; errors: Fault[] } {
  const written = readWritten(text);
  // What is no YAML is told by the reader of the whole file.
  if ("why" in written) return { settings: NO_SCHEDULE, errors: [] };
  const faults = openFaults(source.file, "briefs", written.lineOf);
  const part =
    check(partSchema, (written.value as { briefs?: unknown } | null)?.briefs ?? {}, ["briefs"], faults) ?? {};
  const read = <T>(schema: z.ZodType<T>, key: keyof typeof part): T | null =>
    part[key] === undefined ? null : check(schema, part[key], ["briefs", key], faults);
  const known = (watches: readonly string[], key: string) =>
    watches.filter((each, index) => {
      if (source.watches.has(each)) return true;
      faults.add("brief", ["briefs", key, "watches", index], `"${each}" is no watch, so no brief is made of it`);
      return false;
    });
  const daily = read(dailySchema, "daily");
  const levelChange = read(levelSchema, "level-change");
  const settings: BriefSettings = {
    zone: part.zone === undefined ? "UTC" : (check(zoneSchema, { zone: part.zone }, ["briefs"], faults)?.zone ?? "UTC"),
    daily: daily && { ...daily, watches: known(daily.watches, "daily") },
    levelChange: levelSettings(levelChange, known),
  };
  return { settings, errors: faults.list };
}

/** All watches are meant where none is named; where only unknown ones are, none is. */
function levelSettings(
  written: z.infer<typeof levelSchema> | null,
  known: (watches: readonly string[], key: string) => string[],
): BriefSettings["levelChange"] {
  if (written === null) return null;
  const watches = known(written.watches, "level-change");
  if (written.watches.length > 0 && watches.length === 0) return null;
  return { fromLevel: written["from-level"], watches };
}
