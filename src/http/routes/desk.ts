import { z } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { VERDICTS } from "../../model/alert.ts";
import type { Desk } from "../../model/desk.ts";
import { Failure } from "../../model/failure.ts";
import { actorCode } from "../parameters.ts";
import { note, order, realDay, text } from "../order.ts";
import { router } from "../router.ts";
import { silenceSchema, verdictSchema } from "../schema/alert.ts";
import { acknowledgementSchema } from "../schema/watch.ts";
import type { LedgerDesk } from "../../model/ledger.ts";
import type { ResponseDesk } from "../../model/response.ts";
import { ledgerDeskRoutes } from "./desk-ledger.ts";
import { responseDeskRoutes } from "./desk-response.ts";

const MOST_BYTES = 16_384;

const aboveCalm = z
  .union([z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
  .nullable()
  .default(null);

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
    happened: realDay("happened"),
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
export function deskRoutes(desk: Desk & LedgerDesk & ResponseDesk) {
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
    .openapi(watchPair, async (context) => context.json(await desk.watchPair(context.req.valid("json")), 200))
    .route("/", ledgerDeskRoutes(desk))
    .route("/", responseDeskRoutes(desk));
}
