import { z } from "@hono/zod-openapi";
import { Failure } from "../../model/failure.ts";
import { asOf, optional } from "../parameters.ts";
import type { Reader } from "../reader.ts";
import { getRoute, parameters, router } from "../router.ts";
import { alertRecordSchema, alertSchema, alertViewSchema, silenceSchema } from "../schema/alert.ts";

const open = optional(
  z
    .enum(["yes", "no"], { error: "open must be yes or no." })
    .openapi({ description: "yes: only alerts that have not ended; no: only those that have." }),
);

const list = getRoute({
  path: "/",
  summary: "Alerts, newest first, with the silences in force and the record of the verdicts.",
  request: { query: parameters({ asOf, open }) },
  answer: z.object({
    alerts: z.array(alertSchema),
    silences: z.array(silenceSchema),
    records: z.array(alertRecordSchema),
  }),
});

const one = getRoute({
  path: "/{group}/{began}",
  summary: "An alert with the words it rests on, what speaks against it, its steps and what is expected.",
  request: {
    params: z.object({
      group: z.string().openapi({ example: "seoul-moscow" }),
      began: z.string().openapi({ example: "2024-04-02" }),
    }),
    query: parameters({ asOf }),
  },
  answer: alertViewSchema,
});

export function alertRoutes(bongsu: Reader) {
  return router()
    .openapi(list, async (context) => {
      const { asOf: day, open: which } = context.req.valid("query");
      const query = {
        ...(day === undefined ? {} : { asOf: day }),
        ...(which === undefined ? {} : { open: which === "yes" }),
      };
      const [alerts, silences, records] = await Promise.all([
        bongsu.alerts(query),
        bongsu.silences(),
        bongsu.alertRecords(day),
      ]);
      return context.json({ alerts, silences, records }, 200);
    })
    .openapi(one, async (context) => {
      const { group, began } = context.req.valid("param");
      const found = await bongsu.alert(`${group}/${began}`, context.req.valid("query").asOf);
      if (found !== null) return context.json(found, 200);
      const message = `There is no alert ${group.slice(0, 80)}/${began.slice(0, 20)}; /api/alerts lists those there are.`;
      throw new Failure("http.unknown-alert", message);
    });
}
