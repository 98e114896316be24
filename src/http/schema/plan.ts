import { z } from "@hono/zod-openapi";
import type { Plan, PlanDefinition, PlanVersion } from "../../model/plan.ts";
import { levelSchema } from "./relation.ts";

const aboveCalm = z.union([z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const names = z.array(z.string());

export const planStepSchema = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  owner: z.string(),
  within: z.number().nullable().openapi({ description: "minutes from the activation" }),
  after: names,
  options: names,
  messages: names,
});

export const planSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    watch: z.string(),
    level: aboveCalm,
    authorisers: names,
    automatic: z.boolean(),
    steps: z.array(planStepSchema),
    messages: z.array(z.object({ id: z.string(), to: names, title: z.string(), text: z.string() })),
    standDown: names,
    standDownAt: levelSchema,
    version: z.string(),
    from: z.string(),
  })
  .openapi("Plan") satisfies z.ZodType<Plan>;

export const planDefinitionSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    plan: planSchema.nullable(),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
  })
  .openapi("PlanDefinition") satisfies z.ZodType<PlanDefinition>;

export const planVersionSchema = z
  .object({ version: z.string(), at: z.string(), by: z.string(), plan: planSchema })
  .openapi("PlanVersion") satisfies z.ZodType<PlanVersion>;
