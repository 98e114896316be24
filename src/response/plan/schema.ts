import { z } from "zod";
import { minutesOf } from "../../warning/watch/define/duration.ts";
import { names } from "../../warning/watch/define/schema.ts";
import { PLAN_SETTINGS } from "./settings.ts";

/** Text that must be there; `how` says what to write. */
const said = (how: string) =>
  z.string({ error: ({ input }) => `${input === undefined ? "is missing" : "must be text"}: ${how}` }).regex(/\S/, {
    error: `is empty: ${how}`,
  });

const NAME = /^[a-z0-9][a-z0-9-]*$/;
const id = z
  .string({ error: ({ input }) => `${input === undefined ? "is missing" : "must be text"}: give it a short name` })
  .regex(NAME, { error: "must be small letters, digits and hyphens" });

const template = z.string({
  error: ({ input }) =>
    input === undefined ? "is missing: write a template" : "must be text: put it in quotes where it begins with {{",
});

const duration = z.string({ error: "must be a duration such as 2 hours" }).transform((written, context) => {
  const minutes = minutesOf(written);
  if (minutes === null || minutes === 0) {
    context.addIssue(`is "${written}", which is no duration: write one such as 2 hours, 30 minutes or 3 days`);
  }
  return minutes ?? 0;
});

const level = <Number extends number>(known: readonly [Number, ...Number[]], how: string) =>
  z.literal(known, { error: ({ input }) => (input === undefined ? `is missing: it ${how}` : how) });

const sentences = z
  .union([z.string(), z.array(z.string())], { error: "must be a sentence or a list of sentences" })
  .transform((written) => (Array.isArray(written) ? written : [written]));

/** What a plan is written as; its steps and messages are read one by one. */
export const planSchema = z.strictObject({
  id: id.refine((written) => !PLAN_SETTINGS.reservedIds.includes(written), {
    error: "is kept for the log: choose another",
  }),
  title: z.string().exactOptional(),
  watch: said("name the watch that the plan answers"),
  level: level([2, 3, 4, 5], "must be the level from which the plan applies, 2 to 5"),
  authorisers: z
    .union([said("name who may activate it"), z.array(said("name who may activate it"))], {
      error: ({ input }) =>
        `${input === undefined ? "is missing" : "must be a name or a list of names"}: name who may activate it`,
    })
    .transform((written) => (Array.isArray(written) ? written : [written]))
    .refine((people) => people.length > 0, { error: "is empty: name who may activate it" }),
  automatic: z.boolean().exactOptional(),
  steps: z
    .array(z.unknown(), {
      error: ({ input }) => (input === undefined ? "is missing: list what is to be done" : "must be a list of steps"),
    })
    .min(1, { error: "is empty: list what is to be done" }),
  messages: z.array(z.unknown(), { error: "must be a list of messages" }).exactOptional(),
  "stand-down": sentences.exactOptional(),
  "stand-down-at": level([1, 2, 3, 4], "must be a level below that of the plan").exactOptional(),
});

export const stepSchema = z.strictObject({
  id,
  title: z.string().exactOptional(),
  do: z.string().exactOptional(),
  owner: said("say who does it"),
  within: duration.exactOptional(),
  after: names.exactOptional(),
  decide: z
    .array(said("write an option"), { error: "must be a list of options" })
    .min(2, { error: "must have at least two options to choose from" })
    .refine((options) => new Set(options).size === options.length, { error: "names an option twice" })
    .exactOptional(),
  send: names.exactOptional(),
});

export const messageSchema = z.strictObject({
  id,
  to: names.exactOptional(),
  title: template,
  text: template,
});

export type WrittenPlan = z.infer<typeof planSchema>;
