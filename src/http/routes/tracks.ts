import { z } from "@hono/zod-openapi";
import { Failure } from "../../model/failure.ts";
import { actorCheck } from "../known-actors.ts";
import { actorCode, asOf, day, optional } from "../parameters.ts";
import type { Reader } from "../reader.ts";
import { getRoute, parameters, router } from "../router.ts";
import { dualTrackSchema, namedSchema } from "../schema/track.ts";

const MOST_OTHERS = 12;

const named = /^([A-Z]{3}|[a-z][a-z0-9-]*)$/;

const others = z
  .string({ error: "others must be given once: codes or groups parted by commas, such as RUS,PRK,eu." })
  .transform((list) => list.split(","))
  .pipe(
    z
      .array(z.string().regex(named, { error: "others must be codes or groups parted by commas, such as RUS,PRK,eu." }))
      .min(1)
      .max(MOST_OTHERS, { error: `others may name at most ${MOST_OTHERS}.` }),
  )
  .openapi({ type: "string", example: "RUS,PRK,eu" });

export const issueName = optional(
  z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, { error: "issue must be a name such as arms; /api/tracks lists those there are." }),
);

const list = getRoute({
  path: "/",
  summary: "The groups and the issues that a view may be about.",
  request: { query: parameters({ asOf }) },
  answer: z.object({ groups: z.array(namedSchema), issues: z.array(namedSchema) }),
});

const one = getRoute({
  path: "/{state}",
  summary:
    "One state with several others side by side: levels, weekly series, attention, who came closer and who grew colder.",
  request: {
    params: z.object({ state: actorCode("The state") }),
    query: parameters({ others, issue: issueName, asOf, from: day("from") }),
  },
  answer: dualTrackSchema,
});

export function trackRoutes(bongsu: Reader) {
  const checkActors = actorCheck(bongsu);
  return router()
    .openapi(list, async (context) => context.json(await bongsu.vocabulary(), 200))
    .openapi(one, async (context) => {
      const { state } = context.req.valid("param");
      const query = context.req.valid("query");
      if (query.others.includes(state)) {
        throw new Failure("http.bad-parameter", `${state} cannot be set beside itself: leave it out of others.`);
      }
      await checkActors(state);
      return context.json(await bongsu.dualTrack({ state, ...query }), 200);
    });
}
