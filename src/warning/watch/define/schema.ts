import { z } from "zod";
import { EVENT_TYPES, type EventType } from "../../../model/event.ts";
import { FORECAST_CLASSES, HORIZONS } from "../../../model/forecast.ts";
import { daysOf, minutesOf } from "./duration.ts";

/** A name or a list of names. */
export const names = z
  .union([z.string(), z.array(z.string()).min(1)], { error: "must be a name or a list of names" })
  .transform(listOf);

const track = z.enum(["cooperation", "conflict"]);
const days = z
  .union([z.string(), z.number()], { error: "must be a number of days such as 7 days" })
  .transform((written, context) =>
    read(daysOf(written), context, `is "${written}": write a number of days such as 7 days`),
  );
const someDays = days.pipe(z.number().gt(0, { error: "must be at least 1 day" }));
const minutes = z
  .string({ error: "must be a duration such as 30 minutes" })
  .transform((written, context) =>
    read(minutesOf(written), context, `is "${written}": write a duration such as 30 minutes`),
  );
const atLeastOne = z.int().min(1);
const share = z.number().gt(0).lt(1);
const code = z.union([z.string(), z.number()]).transform(String);
const types = names.transform((written, context): EventType[] =>
  written.flatMap((name) => {
    const type = EVENT_TYPES.find((each) => each === name.toUpperCase());
    if (type === undefined) context.addIssue(`names "${name}", which is no event type: use ${EVENT_TYPES.join(", ")}`);
    return type ?? [];
  }),
);
const several = <Name extends string>(known: readonly [Name, ...Name[]]) =>
  z
    .union([z.enum(known), z.array(z.enum(known)).min(1)], {
      error: `must be one of ${known.join(", ")} or a list of these`,
    })
    .transform(listOf);

const shape = {
  actors: names.exactOptional(),
  recipients: names.exactOptional(),
  types: types.exactOptional(),
  modes: names.exactOptional(),
  contexts: names.exactOptional(),
  tracks: several(["cooperation", "conflict"]).exactOptional(),
  classes: several(FORECAST_CLASSES).exactOptional(),
};
const pattern = z.strictObject({ ...shape, issues: names.exactOptional() });

/** What an issue is written as: a pattern or a list of patterns. */
export const issue = z
  .union([z.strictObject(shape), z.array(z.strictObject(shape)).min(1)], {
    error: "must be a pattern of acts or a list of these",
  })
  .transform(listOf);

const title = { title: z.string().exactOptional() };

/** What an indicator is written as, by the setting that says what it looks at. */
export const indicatorSchemas = {
  acts: z.strictObject({
    ...title,
    acts: pattern,
    within: someDays.exactOptional(),
    "at-least": atLeastOne.exactOptional(),
    sources: atLeastOne.exactOptional(),
  }),
  surprise: z.strictObject({
    ...title,
    surprise: track,
    window: days
      .pipe(z.union([z.literal(1), z.literal(7), z.literal(30)], { error: "must be 1, 7 or 30 days" }))
      .exactOptional(),
    bits: z.number().gt(0).exactOptional(),
    "at-least": atLeastOne.exactOptional(),
    sources: atLeastOne.exactOptional(),
    among: pattern.exactOptional(),
  }),
  change: z.strictObject({
    ...title,
    change: track,
    more: z.boolean().exactOptional(),
    less: z.boolean().exactOptional(),
    within: someDays.exactOptional(),
    sureness: share.exactOptional(),
  }),
  forecast: z.strictObject({
    ...title,
    forecast: z.enum(FORECAST_CLASSES),
    within: days.pipe(
      z.union(
        HORIZONS.map((each) => z.literal(each)),
        { error: `must be ${HORIZONS.join(", ")} days` },
      ),
    ),
    "at-least": share,
  }),
  series: z.strictObject({
    ...title,
    series: z.string(),
    above: z.number().exactOptional(),
    below: z.number().exactOptional(),
    "change-percent": z.number().exactOptional(),
    bits: z.number().gt(0).exactOptional(),
    within: someDays.exactOptional(),
  }),
  "share-of": z.strictObject({
    ...title,
    "share-of": z.string(),
    "in-imports-of": z.string(),
    item: code,
    above: share,
  }),
  conditions: z.strictObject({ ...title, conditions: atLeastOne, sources: atLeastOne.exactOptional() }),
};

/** What a level's rule is written as. */
export const ruleSchema = z.strictObject({
  all: names.exactOptional(),
  any: names.exactOptional(),
  not: names.exactOptional(),
  sources: atLeastOne.exactOptional(),
  for: days.exactOptional(),
  "proved-by": z.literal("backtest").exactOptional(),
});

const ruleLevel = z.union([z.literal(2), z.literal(3), z.literal(4), z.literal(5)], {
  error: "must be a level from 2 to 5",
});

/** What a watch is written as; its indicators and levels are read one by one. */
export const watchSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, { error: "must be small letters, digits and hyphens" }),
  title: z.string().exactOptional(),
  owner: z.string().exactOptional(),
  "escalate-to": names.exactOptional(),
  between: z.tuple([names, names], { error: "must name two sides, such as [KOR, RUS]" }).exactOptional(),
  actors: names.exactOptional(),
  towards: names.exactOptional(),
  issues: names.exactOptional(),
  indicators: z.record(z.string(), z.unknown()).exactOptional(),
  levels: z.record(z.string(), z.unknown()).exactOptional(),
  hold: someDays.exactOptional(),
  "stand-down": names.exactOptional(),
  "alert-at": ruleLevel.exactOptional(),
  "inhibited-by": names.exactOptional(),
  "escalate-after": minutes.exactOptional(),
  "dark-after": someDays.exactOptional(),
  group: z.string().exactOptional(),
});

export type WrittenWatch = z.infer<typeof watchSchema>;

function listOf<Value>(written: Value | Value[]): Value[] {
  return Array.isArray(written) ? written : [written];
}

function read(value: number | null, context: { addIssue(message: string): void }, wrong: string): number {
  if (value === null) context.addIssue(wrong);
  return value ?? 0;
}
