import { z } from "@hono/zod-openapi";
import type { Brief } from "../../model/brief.ts";
import { levelSchema } from "./relation.ts";

/** A brief as the list shows it; the files hold the whole. */
export const briefSummarySchema = z
  .object({
    id: z.string(),
    watch: z.string().nullable(),
    title: z.string(),
    day: z.string(),
    from: z.string().openapi({ description: "The first day whose changes it tells." }),
    madeAt: z.string(),
    made: z.enum(["on demand", "on schedule", "at a level change"]),
    exercise: z.boolean(),
    level: levelSchema.nullable(),
    lead: z.string(),
  })
  .openapi("BriefSummary");

export function briefSummary(brief: Brief): z.infer<typeof briefSummarySchema> {
  const { id, watch, title, day, from, madeAt, made, exercise, level, lead } = brief;
  return { id, watch, title, day, from, madeAt, made, exercise, level, lead: lead.text };
}
