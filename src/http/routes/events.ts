import { z } from "@hono/zod-openapi";
import type { Reader } from "../reader.ts";
import { Failure } from "../../model/failure.ts";
import { actorCheck } from "../known-actors.ts";
import { actorCode, asOf, count, day, optional } from "../parameters.ts";
import { getRoute, parameters, router } from "../router.ts";
import { storedEventSchema } from "../schema/event.ts";

const between = optional(
  z
    .string({ error: "between must be given once." })
    .regex(/^[A-Z]{3},[A-Z]{3}$/, { error: "between must be two codes parted by a comma, such as KOR,RUS." })
    .transform((value): [string, string] => [value.slice(0, 3), value.slice(4)])
    .openapi({ type: "string", example: "KOR,RUS" }),
);

const route = getRoute({
  path: "/",
  summary: "Coded events, newest first.",
  request: {
    query: parameters({
      actor: optional(actorCode("actor")),
      recipient: optional(actorCode("recipient")),
      between,
      from: day("from"),
      to: day("to"),
      asOf,
      limit: count("limit", { min: 1, max: 1000, default: 100 }),
      offset: count("offset", { min: 0, max: 1_000_000, default: 0 }),
    }),
  },
  answer: z.object({ events: z.array(storedEventSchema) }),
});

export function eventRoutes(bongsu: Reader) {
  const checkActors = actorCheck(bongsu);
  return router().openapi(route, async (context) => {
    const query = context.req.valid("query");
    if (query.between && (query.actor ?? query.recipient)) {
      const message = "between covers both directions already: leave actor and recipient out, or between.";
      throw new Failure("http.bad-parameter", message);
    }
    if (query.from && query.to && query.from > query.to) {
      throw new Failure("http.bad-parameter", "from must not be later than to.");
    }
    await checkActors(...[query.actor ?? [], query.recipient ?? [], query.between ?? []].flat());
    return context.json({ events: await bongsu.events(query) }, 200);
  });
}
