import { z } from "@hono/zod-openapi";
import type { Reader } from "../reader.ts";
import { asOf } from "../parameters.ts";
import { getRoute, parameters, router } from "../router.ts";
import { readingSchema, sourceSchema } from "../schema/status.ts";

const NEWEST_READINGS = 50;

const route = getRoute({
  path: "/",
  summary: "Outlets and the life they show, and the newest attempts to read an input.",
  request: { query: parameters({ asOf }) },
  answer: z.object({ sources: z.array(sourceSchema), readings: z.array(readingSchema) }),
});

export function sourceRoutes(bongsu: Reader) {
  return router().openapi(route, async (context) => {
    const day = context.req.valid("query").asOf;
    const [sources, readings] = await Promise.all([bongsu.sources(day), bongsu.readings(NEWEST_READINGS)]);
    return context.json({ sources, readings }, 200);
  });
}
