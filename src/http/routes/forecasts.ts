import { z } from "@hono/zod-openapi";
import { FORECAST_CLASSES, FORECAST_STATES } from "../../model/forecast.ts";
import { Failure } from "../../model/failure.ts";
import { actorCode, asOf, count, optional } from "../parameters.ts";
import type { Reader } from "../reader.ts";
import { getRoute, parameters, router } from "../router.ts";
import { forecastSkillSchema, keptForecastSchema } from "../schema/forecast.ts";

const horizon = optional(
  z
    .enum(["7", "30", "90"], { error: "horizon must be 7, 30 or 90." })
    .transform((days) => Number(days) as 7 | 30 | 90)
    .openapi({ type: "integer", enum: [7, 30, 90] }),
);

const list = getRoute({
  path: "/",
  summary: "Forecasts, newest first, each with what moved it and what became of it.",
  request: {
    query: parameters({
      a: optional(actorCode("a")),
      b: optional(actorCode("b")),
      class: optional(z.enum(FORECAST_CLASSES, { error: `class must be one of ${FORECAST_CLASSES.join(", ")}.` })),
      horizon,
      state: optional(z.enum(FORECAST_STATES, { error: "state must be open, due or scored." })),
      asOf,
      limit: count("limit", { min: 1, max: 1000, default: 100 }),
    }),
  },
  answer: z.object({ total: z.int(), forecasts: z.array(keptForecastSchema) }),
});

const skill = getRoute({
  path: "/skill",
  summary: "How good the scored forecasts were: Brier and log score, skill against three references, reliability.",
  request: { query: parameters({ asOf }) },
  answer: z.object({ skills: z.array(forecastSkillSchema) }),
});

export function forecastRoutes(bongsu: Reader) {
  return router()
    .openapi(list, async (context) => {
      const query = context.req.valid("query");
      if ((query.a === undefined) !== (query.b === undefined)) {
        throw new Failure("http.bad-parameter", "Give both a and b, or neither.");
      }
      return context.json(await bongsu.forecasts(query), 200);
    })
    .openapi(skill, async (context) => {
      return context.json({ skills: await bongsu.forecastSkill(context.req.valid("query").asOf) }, 200);
    });
}
