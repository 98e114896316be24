import { z } from "@hono/zod-openapi";
import type { Reader } from "../reader.ts";
import { asOf } from "../parameters.ts";
import { getRoute, parameters, router } from "../router.ts";
import { actorSchema } from "../schema/status.ts";

const route = getRoute({
  path: "/",
  summary: "Countries and bodies that take part in events, with how many.",
  request: { query: parameters({ asOf }) },
  answer: z.object({ actors: z.array(actorSchema) }),
});

export function actorRoutes(bongsu: Reader) {
  return router().openapi(route, async (context) => {
    const actors = await bongsu.actors(context.req.valid("query").asOf);
    return context.json({ actors }, 200);
  });
}
