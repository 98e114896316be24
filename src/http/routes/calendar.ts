import { createRoute, z } from "@hono/zod-openapi";
import { CALENDAR_KINDS } from "../../model/calendar.ts";
import type { LedgerReading } from "../../model/ledger.ts";
import { actorCode, asOf, day, optional } from "../parameters.ts";
import { boardAddress } from "../board-address.ts";
import { getRoute, parameters, router } from "../router.ts";
import { calendarEntrySchema } from "../schema/calendar.ts";

const query = parameters({
  from: day("from"),
  to: day("to"),
  concerns: optional(actorCode("concerns")),
  kind: optional(z.enum(CALENDAR_KINDS, { error: `kind must be one of ${CALENDAR_KINDS.join(", ")}.` })),
  asOf,
});

const list = getRoute({
  path: "/",
  summary: "Appointments, deadlines and due forecasts by day, with what became of each.",
  request: { query },
  answer: z.object({ entries: z.array(calendarEntrySchema) }),
});

const feed = createRoute({
  method: "get",
  path: "/calendar.ics",
  summary: "The same as an iCalendar feed (RFC 5545) to subscribe to.",
  request: { query },
  responses: { 200: { content: { "text/calendar": { schema: z.string() } }, description: "The feed." } },
});

export function calendarRoutes(bongsu: LedgerReading) {
  return router()
    .openapi(list, async (context) => {
      return context.json({ entries: await bongsu.calendar(context.req.valid("query")) }, 200);
    })
    .openapi(feed, async (context) => {
      const text = await bongsu.icalendar(context.req.valid("query"), boardAddress(context));
      return context.body(text, 200, { "Content-Type": "text/calendar; charset=utf-8" });
    });
}
