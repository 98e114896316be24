import { z } from "@hono/zod-openapi";
import type { ActivationOrder } from "../../model/activation.ts";
import type { ResponseDesk } from "../../model/response.ts";
import { note, order, realDay, text } from "../order.ts";
import { router } from "../router.ts";
import { activationSchema, drillSchema } from "../schema/activation.ts";
import { briefSummary, briefSummarySchema } from "../schema/brief.ts";
import { planDefinitionSchema } from "../schema/plan.ts";

const activate = order(
  "/activate",
  "Put a plan into force: by whom, and why.",
  z.strictObject({
    plan: text("plan", 200),
    by: text("by", 200),
    because: text("because", 4_000),
    alert: z.string().max(200).nullable().default(null),
  }),
  activationSchema,
);

const common = { activation: text("activation", 300), revision: z.int().min(1), by: text("by", 200), note };

const step = z.strictObject({ ...common, act: z.enum(["start", "done", "skip"]), step: text("step", 200) });

const act = order(
  "/act",
  "Act on a plan in force. `revision` is what was seen: whoever comes second is told and nothing is written.",
  z.discriminatedUnion(
    "act",
    [
      step,
      z.strictObject({ ...common, act: z.literal("decide"), step: text("step", 200), option: text("option", 200) }),
      z.strictObject({ ...common, act: z.literal("release"), message: text("message", 200) }),
      z.strictObject({ ...common, act: z.literal("hand-over"), to: text("to", 200) }),
      z.strictObject({ ...common, act: z.literal("note") }),
      z.strictObject({ ...common, act: z.literal("stand-down") }),
      z.strictObject({
        ...common,
        act: z.literal("review"),
        happened: realDay("happened"),
        wentWell: z.string().max(10_000).default(""),
        toImprove: z.string().max(10_000).default(""),
      }),
    ],
    { error: "act must be start, done, skip, decide, release, hand-over, note, stand-down or review." },
  ) satisfies z.ZodType<ActivationOrder>,
  activationSchema,
);

const drill = order(
  "/drill",
  "Try a plan against days of the record, or against invented ones written as YAML. Nothing leaves the machine unless `sends`.",
  z.strictObject({
    plan: text("plan", 200),
    by: text("by", 200),
    from: realDay("from"),
    to: realDay("to"),
    invented: z.string().max(12_000).nullable().default(null),
    sends: z.boolean().default(false),
  }),
  drillSchema,
);

const writePlan = order(
  "/plan",
  "Add a plan, or replace the one of the same id, written as YAML; an unsound one is refused with the reason.",
  z.strictObject({
    text: text("text", 14_000),
    by: text("by", 200),
    seen: z.string().max(40).nullable().default(null).openapi({ description: "the version that was edited" }),
  }),
  planDefinitionSchema,
);

const makeBrief = order(
  "/brief",
  "Make a brief now: of a watch, or the daily one.",
  z.strictObject({ watch: z.string().max(200).nullable().default(null), by: text("by", 200) }),
  briefSummarySchema,
);

/** What people do when a level calls for it. */
export function responseDeskRoutes(desk: ResponseDesk) {
  return router()
    .openapi(activate, async (context) => context.json(await desk.activate(context.req.valid("json")), 200))
    .openapi(act, async (context) => context.json(await desk.act(context.req.valid("json")), 200))
    .openapi(drill, async (context) => context.json(await desk.runDrill(context.req.valid("json")), 200))
    .openapi(writePlan, async (context) => context.json(await desk.writePlan(context.req.valid("json")), 200))
    .openapi(makeBrief, async (context) =>
      context.json(briefSummary(await desk.makeBrief(context.req.valid("json"))), 200),
    );
}
