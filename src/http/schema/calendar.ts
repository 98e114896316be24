import { z } from "@hono/zod-openapi";
import { CALENDAR_KINDS, CALENDAR_STATUSES, type CalendarEntry } from "../../model/calendar.ts";
import { intervalSchema, quoteSchema } from "./span.ts";
import { evidenceSchema, told } from "./told.ts";

export const calendarEntrySchema = z
  .object({
    id: z.string(),
    kind: z.enum(CALENDAR_KINDS),
    title: z.string(),
    participants: z.array(z.string()),
    place: z.string().nullable(),
    date: intervalSchema.nullable(),
    status: z.enum(CALENDAR_STATUSES),
    because: z.string(),
    reports: z.array(z.object({ ...told, words: quoteSchema })),
    event: evidenceSchema,
    commitment: z.string().nullable(),
    question: z.string().nullable(),
  })
  .openapi("CalendarEntry") satisfies z.ZodType<CalendarEntry>;
