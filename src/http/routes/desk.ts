import { createRoute, z } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { VERDICTS } from "../../model/alert.ts";
import type { Desk } from "../../model/desk.ts";
import { Failure } from "../../model/failure.ts";
import { actorCode } from "../parameters.ts";
import { errorSchema, router } from "../router.ts";
import { silenceSchema, verdictSchema } from "../schema/alert.ts";
import { acknowledgementSchema } from "../schema/watch.ts";

const MOST_BYTES = 16_384;

const text = (name: string, most: number) =>
  z
    .string({ error: `${name} must be given.` })
    .trim()
    .min(1, { error: `${name} must not be empty.` })
    .max(most, { error: `${name} must not be longer than ${most} characters.` });

const note = z.string().trim().max(4_000, { error: "note must not be longer than 4000 characters." }).default("");

const realDay = z.iso.date({ error: "happened must be a real day written YYYY-MM-DD." }).nullable().default(null);

const aboveCalm = z
  .union([z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
  .nullable()
  .default(null);

/** A POST route that takes JSON and answers what was written. */
function order<Path extends string, Body extends z.ZodType, Answer extends z.ZodType>(
  path: Path,
  summary: string,
  body: Body,
  answer: Answer,
) {
  const refusal = { content: { "application/json": { schema: errorSchema } }, description: "Why not." };
  return createRoute({
    method: "post",
    path,
    summary,
    request: { body: { required: true, content: { "application/json": { schema: body } } } },
    responses: {
      200: { content: { "application/json": { schema: answer } }, description: "What was written." },
      400: refusal,
      404: refusal,
    },
  });
}

const acknowledge = order(
  "/acknowledge",
  "Take an alert on: who, and a note.",
  z.strictObject({ alert: text("alert", 200), owner: text("owner", 200), note }),
  acknowledgementSchema,
);

const judge = order(
  "/verdict",
  "Say what an alert was worth; of a missed one, on which watch and when it happened.",
  z.strictObject({
    alert: z.string().max(200).nullable(),
    watch: text("watch", 200),
    kind: z.enum(VERDICTS, { error: `kind must be one of ${VERDICTS.join(", ")}.` }),
    by: text("by", 200),
    note,
    happened: realDay,
  }),
  verdictSchema,
);

const silence = order(
  "/silence",
  "Keep alerts from being told for a while; they are evaluated all the same.",
  z.strictObject({
    watches: z.array(text("watch", 200)).max(1_000),
    belowLevel: aboveCalm,
    by: text("by", 200),
    reason: text("reason", 1_000),
    until: z.iso.datetime({ error: "until must be an instant in UTC, such as 2024-04-02T18:00:00Z." }),
  }),
  silenceSchema,
);

const endSilence = order(
  "/silence/end",
  "End a silence before its time.",
  z.strictObject({ id: text("id", 200), by: text("by", 200) }),
  silenceSchema,
);

const watchPair = order(
  "/watch",
  "Watch a pair by the default criteria, or stop doing so.",
  z.strictObject({ a: actorCode("a"), b: actorCode("b"), on: z.boolean() }),
  z.object({ watched: z.boolean() }),
);

/** What a person at the desk may write. Everything is a new entry of the journal; nothing is altered. */
export function deskRoutes(desk: Desk) {
  const app = router();
  app.use(
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: () => {
        throw new Failure("http.too-large", `What is sent must not be larger than ${MOST_BYTES} bytes.`);
      },
    }),
  );
  return app
    .openapi(acknowledge, async (context) => context.json(await desk.acknowledge(context.req.valid("json")), 200))
    .openapi(judge, async (context) => context.json(await desk.judge(context.req.valid("json")), 200))
    .openapi(silence, async (context) => context.json(await desk.silence(context.req.valid("json")), 200))
    .openapi(endSilence, async (context) => context.json(await desk.endSilence(context.req.valid("json")), 200))
    .openapi(watchPair, async (context) => context.json(await desk.watchPair(context.req.valid("json")), 200));
}
