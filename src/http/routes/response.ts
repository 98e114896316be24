import { z } from "@hono/zod-openapi";
import { Failure } from "../../model/failure.ts";
import { MESSAGE_STATES, type QueuedMessage } from "../../model/message.ts";
import type { ResponseReading } from "../../model/response.ts";
import { count, optional } from "../parameters.ts";
import { getRoute, parameters, router } from "../router.ts";
import { activationSchema, drillSchema, proposalSchema, sentSchema, verificationSchema } from "../schema/activation.ts";
import { planDefinitionSchema, planVersionSchema } from "../schema/plan.ts";

const named = (what: string) =>
  z
    .string({ error: `id must be given: which ${what}.` })
    .min(1, { error: `id must be given: which ${what}.` })
    .max(300, { error: "id must not be longer than 300 characters." });

const nothing = parameters({});

const plans = getRoute({
  path: "/plans",
  summary: "What was agreed for which watch and level; a plan that cannot be used says why.",
  request: { query: nothing },
  answer: z.object({ plans: z.array(planDefinitionSchema), proposals: z.array(proposalSchema) }),
});

const plan = getRoute({
  path: "/plan",
  summary: "A plan as YAML, to be edited, with its versions and what changed between them.",
  request: { query: parameters({ id: named("plan") }) },
  answer: z.object({
    text: z.string(),
    versions: z.array(planVersionSchema.extend({ changes: z.array(z.string()) })),
  }),
});

const activations = getRoute({
  path: "/activations",
  summary: "Plans being carried out, and those that were, newest first.",
  request: { query: nothing },
  answer: z.object({ activations: z.array(activationSchema) }),
});

const activation = getRoute({
  path: "/activation",
  summary: "A plan being carried out: its clock, steps, messages and its part of the log of decisions.",
  request: { query: parameters({ id: named("activation") }) },
  answer: activationSchema,
});

const message = getRoute({
  path: "/message",
  summary: "A message of an activation's plan as it would go out now.",
  request: { query: parameters({ activation: named("activation"), message: named("message") }) },
  answer: z.object({ to: z.array(z.string()), title: z.string(), text: z.string() }),
});

const drills = getRoute({
  path: "/drills",
  summary: "Drills, newest first.",
  request: { query: nothing },
  answer: z.object({ drills: z.array(drillSchema) }),
});

const verification = getRoute({
  path: "/verification",
  summary: "Whether the log of decisions is whole: its length, its last hash, and every fault.",
  request: { query: nothing },
  answer: verificationSchema,
});

const channels = getRoute({
  path: "/channels",
  summary: "The ways in which messages go out, and what is wrong with them.",
  request: { query: nothing },
  answer: z.object({
    channels: z.array(z.object({ name: z.string(), kind: z.string(), fault: z.string().nullable() })),
    faults: z.array(z.string()),
  }),
});

const outbox = getRoute({
  path: "/outbox",
  summary: "Messages queued, sent and failed, newest first.",
  request: {
    query: parameters({
      state: optional(z.enum(MESSAGE_STATES, { error: `state must be one of ${MESSAGE_STATES.join(", ")}.` })),
      limit: count("limit", { min: 1, max: 1000, default: 100 }),
    }),
  },
  answer: z.object({ messages: z.array(sentSchema) }),
});

export function responseRoutes(bongsu: ResponseReading) {
  return router()
    .openapi(plans, async (context) => {
      const [all, proposals] = await Promise.all([bongsu.plans(), bongsu.proposals()]);
      return context.json({ plans: all, proposals }, 200);
    })
    .openapi(plan, async (context) => {
      const { id } = context.req.valid("query");
      const text = await bongsu.planText(id);
      if (text === null) throw unknown("plan", id);
      return context.json({ text, versions: await bongsu.planVersions(id) }, 200);
    })
    .openapi(activations, async (context) => context.json({ activations: await bongsu.activations() }, 200))
    .openapi(activation, async (context) => {
      const { id } = context.req.valid("query");
      const found = await bongsu.activation(id);
      if (found === null) throw unknown("activation", id);
      return context.json(found, 200);
    })
    .openapi(message, async (context) => {
      const { activation: of, message: id } = context.req.valid("query");
      const found = await bongsu.planMessage(of, id);
      if (found === null) throw unknown("message", id);
      return context.json(found, 200);
    })
    .openapi(drills, async (context) => context.json({ drills: await bongsu.drills() }, 200))
    .openapi(verification, async (context) => context.json(await bongsu.verify(), 200))
    .openapi(channels, async (context) => context.json(await bongsu.channels(), 200))
    .openapi(outbox, async (context) => {
      const { state, limit } = context.req.valid("query");
      const rows = await bongsu.outbox({ limit, ...(state === undefined ? {} : { states: [state] }) });
      return context.json({ messages: rows.map(withoutContent) }, 200);
    });
}

function withoutContent({ text: _text, html: _html, data: _data, digest: _digest, seq: _seq, ...told }: QueuedMessage) {
  return told;
}

function unknown(what: string, id: string): Failure {
  return new Failure(
    "http.unknown-response",
    `There is no ${what} ${id.slice(0, 80)}; /api/response lists those there are.`,
  );
}
