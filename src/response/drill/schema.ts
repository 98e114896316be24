import { z } from "zod";
import { dayNumber } from "../../model/day.ts";

const day = z
  .string({
    error: ({ input }) => `${input === undefined ? "is missing" : "must be text"}: write a day such as 2024-04-02`,
  })
  .refine((written) => dayNumber(written) !== null && written.length === 10, {
    error: "must be a day such as 2024-04-02",
  });

const words = z.string().regex(/\S/, { error: "is empty" });

/** What an invented sequence of days is written as; its days are read one by one. */
export const sequenceSchema = z.strictObject({
  title: words.exactOptional(),
  feared: day.exactOptional(),
  days: z
    .array(z.unknown(), {
      error: ({ input }) => (input === undefined ? "is missing: list the days" : "must be a list of days"),
    })
    .min(1, { error: "is empty: list the days" }),
});

export const daySchema = z.strictObject({
  day,
  level: z.literal([1, 2, 3, 4, 5], { error: "must be the level of the watch on that day, 1 to 5" }),
  because: words.exactOptional(),
  injects: z.array(z.unknown(), { error: "must be a list of injects" }).exactOptional(),
});

export const injectSchema = z.strictObject({
  says: words.exactOptional(),
  do: words.exactOptional(),
  skip: words.exactOptional(),
  decide: words.exactOptional(),
  choose: words.exactOptional(),
  "hand-over": words.exactOptional(),
  note: words.exactOptional(),
  by: words.exactOptional(),
  at: z
    .string({ error: "must be a time of day such as 14:30" })
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "must be a time of day such as 14:30" })
    .exactOptional(),
});

export type WrittenInject = z.infer<typeof injectSchema>;
