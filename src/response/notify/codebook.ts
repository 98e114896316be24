import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { Level } from "../../model/level.ts";
import { minutesOf } from "../../warning/watch/define/duration.ts";

const FOLDER = new URL("../../../codebook/response/notify/", import.meta.url);

function table<T>(file: string, schema: z.ZodType<T>): T {
  return schema.parse(parse(readFileSync(new URL(file, FOLDER), "utf8")));
}

const MS_PER_MINUTE = 60_000;
const MS_PER_SECOND = 1_000;

/** Milliseconds of `10 seconds`, `30 minutes`, `1 day`. */
const span = z.string().transform((written, context) => {
  const seconds = /^(\d+) seconds?$/.exec(written)?.[1];
  if (seconds !== undefined) return Number(seconds) * MS_PER_SECOND;
  const minutes = minutesOf(written);
  if (minutes === null) context.addIssue(`"${written}" is no duration`);
  return (minutes ?? 0) * MS_PER_MINUTE;
});
const count = z.int().positive();

const delivery = z.strictObject({
  claim: z.strictObject({ most: count, for: span }),
  timeout: z.strictObject({ answer: span, whole: span }),
  retry: z.array(span).min(1),
  "longest-wait": span,
  "answer-bytes": count,
  digest: count,
  "stale-after": span,
});

/** How messages are delivered, durations in milliseconds: `codebook/response/notify/delivery.yaml`. */
export type DeliverySettings = z.infer<typeof delivery>;
export const DELIVERY: DeliverySettings = table("delivery.yaml", delivery);

const look = z.strictObject({ priority: z.int().min(1).max(5), tags: z.array(z.string()) });

/** How a message looks on services that are pushed to, and how much text they take: `codebook/response/notify/push.yaml`. */
export const PUSH = table(
  "push.yaml",
  z.strictObject({
    ntfy: z.strictObject({ none: look, 1: look, 2: look, 3: look, 4: look, 5: look }),
    longest: z.strictObject({
      "slack-title": count,
      "slack-text": count,
      "teams-text": count,
      "ntfy-title": count,
      "ntfy-text": count,
    }),
  }),
);

const SEVERITIES = ["Extreme", "Severe", "Moderate", "Minor", "Unknown"] as const;
const URGENCIES = ["Immediate", "Expected", "Future", "Past", "Unknown"] as const;
const CERTAINTIES = ["Observed", "Likely", "Possible", "Unlikely", "Unknown"] as const;
const RESPONSES = [
  "Shelter",
  "Evacuate",
  "Prepare",
  "Execute",
  "Avoid",
  "Monitor",
  "Assess",
  "AllClear",
  "None",
] as const;
const CATEGORIES = [
  "Geo",
  "Met",
  "Safety",
  "Security",
  "Rescue",
  "Fire",
  "Health",
  "Env",
  "Transport",
  "Infra",
  "CBRNE",
  "Other",
] as const;
export const CAP_SCOPES = ["Public", "Restricted", "Private"] as const;

const capLevel = z.strictObject({
  severity: z.enum(SEVERITIES),
  urgency: z.enum(URGENCIES),
  response: z.enum(RESPONSES),
  instruction: z.string(),
});
const certainty = z.enum(CERTAINTIES);
const category = z.enum(CATEGORIES);

/** How an alert is said in CAP 1.2: `codebook/response/notify/cap.yaml`. */
export const CAP: {
  levels: Readonly<Record<Level, z.infer<typeof capLevel>>>;
  certainty: Readonly<Record<"high" | "moderate" | "low" | "unknown", z.infer<typeof certainty>>>;
  categories: { always: string; issues: Readonly<Record<string, readonly string[]>> };
  scope: (typeof CAP_SCOPES)[number];
  restriction: string;
  language: string;
  geocode: string;
} = table(
  "cap.yaml",
  z.strictObject({
    levels: z.strictObject({ 1: capLevel, 2: capLevel, 3: capLevel, 4: capLevel, 5: capLevel }),
    certainty: z.strictObject({ high: certainty, moderate: certainty, low: certainty, unknown: certainty }),
    categories: z.strictObject({ always: category, issues: z.record(z.string(), z.array(category)) }),
    scope: z.enum(CAP_SCOPES),
    restriction: z.string(),
    language: z.string(),
    geocode: z.string(),
  }),
);
