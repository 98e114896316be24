import { z } from "@hono/zod-openapi";
import type { Change } from "../../model/change.ts";
import { trackSchema } from "./relation.ts";

export const changeSchema = z
  .object({
    actor: z.string(),
    recipient: z.string(),
    track: trackSchema,
    day: z.string(),
    from: z.string(),
    to: z.string(),
    before: z.number(),
    after: z.number(),
    direction: z.enum(["more", "less"]),
    sureness: z.number(),
    because: z.string(),
  })
  .openapi("Change", { description: "A lasting change of a directed series." }) satisfies z.ZodType<Change>;
