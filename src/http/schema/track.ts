import { z } from "@hono/zod-openapi";
import type { DualTrack, IssueView } from "../../model/relation.ts";
import { directedRelationSchema, levelSchema, surpriseSchema } from "./relation.ts";

const perTrack = z.object({ cooperation: z.number(), conflict: z.number() });

const lineSchema = z
  .object({
    actor: z.string(),
    recipient: z.string(),
    level: levelSchema,
    because: z.string(),
    perDay: perTrack,
    strongest: surpriseSchema,
    weeks: z.array(z.object({ from: z.string(), to: z.string(), cooperation: z.number(), conflict: z.number() })),
  })
  .openapi("TrackLine");

const partnerSchema = z
  .object({
    partner: z.string(),
    title: z.string(),
    lines: z.tuple([lineSchema, lineSchema]),
    attention: z.object({ now: z.number().nullable(), usual: z.number().nullable() }),
    drift: z.enum(["closer", "colder", "steady"]),
    since: z.string().nullable(),
    because: z.string(),
  })
  .openapi("PartnerTrack");

export const dualTrackSchema = z
  .object({
    state: z.string(),
    asOf: z.string(),
    about: z.string(),
    partners: z.array(partnerSchema),
    scale: z.number(),
    comovements: z.array(
      z.object({
        a: z.string(),
        b: z.string(),
        moved: z.enum(["together", "apart"]),
        correlation: z.number(),
        weeks: z.int(),
        because: z.string(),
      }),
    ),
    because: z.string(),
  })
  .openapi("DualTrack", { description: "One state with several others, side by side." }) satisfies z.ZodType<DualTrack>;

export const issueViewSchema = z
  .object({
    a: z.string(),
    b: z.string(),
    about: z.string(),
    asOf: z.string(),
    because: z.string(),
    directions: z.tuple([directedRelationSchema, directedRelationSchema]),
  })
  .openapi("IssueView", { description: "A pair, restricted to some acts." }) satisfies z.ZodType<IssueView>;

export const namedSchema = z.object({ id: z.string(), title: z.string() }).openapi("Named");
