import { z } from "@hono/zod-openapi";
import type { Party } from "../../model/entity.ts";
import { EVENT_TYPES } from "../../model/event.ts";
import type { Event } from "../../model/event.ts";
import type { StoredEvent } from "../../model/filing.ts";
import { intervalSchema, placeSchema, quoteSchema, spanSchema } from "./span.ts";

export const eventTypeSchema = z.enum(EVENT_TYPES).openapi("EventType", { description: "PLOVER event type." });

export const partySchema = z
  .object({
    entity: z.string().nullable(),
    name: z.string(),
    country: z.string().nullable(),
    sector: z.string().nullable(),
  })
  .openapi("Party") satisfies z.ZodType<Party>;

export const eventSchema = z
  .object({
    id: z.string(),
    type: eventTypeSchema,
    modes: z.array(z.string()),
    contexts: z.array(z.string()),
    cameo: z.string().nullable(),
    scale: z.number().openapi({ description: "Goldstein scale, -10 to +10." }),
    actors: z.array(partySchema),
    recipients: z.array(partySchema),
    date: intervalSchema.nullable(),
    place: placeSchema.nullable(),
    factuality: z.enum(["actual", "future", "hypothetical", "negated"]),
    historical: z.boolean(),
    attribution: z.array(z.object({ entity: z.string().nullable(), name: z.string(), cue: z.string() })),
    confidence: z.number(),
    evidence: quoteSchema,
    trigger: spanSchema,
    mentions: z.array(spanSchema),
    because: z.string(),
  })
  .openapi("Event", { description: "Who did what to whom, when, on which words." }) satisfies z.ZodType<Event>;

export const storedEventSchema = z
  .object({
    event: eventSchema,
    documentId: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    url: z.string().nullable(),
    publishedAt: z.string().nullable(),
    day: z.string().nullable().openapi({ description: "The day on which it counts." }),
    dayFrom: z.enum(["text", "publication", "unknown"]),
    knownDay: z.string(),
    reports: z.int().openapi({ description: "Documents that tell this story: one and its copies." }),
  })
  .openapi("StoredEvent") satisfies z.ZodType<StoredEvent>;
