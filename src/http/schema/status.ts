import { z } from "@hono/zod-openapi";
import type { Reading, SourceHealth, StoreStatus } from "../../model/health.ts";
import type { SearchHit } from "../../model/query.ts";
import { spanSchema } from "./span.ts";

export const statusSchema = z
  .object({
    schema: z.int(),
    documents: z.int(),
    copies: z.int(),
    uncoded: z.int(),
    events: z.int(),
    statements: z.int(),
    designations: z.int(),
    appointments: z.int(),
    firstDay: z.string().nullable(),
    lastDay: z.string().nullable(),
    lastLearntAt: z.string().nullable(),
    bytes: z.number(),
    revision: z.number(),
    version: z.string(),
    demo: z.boolean(),
    today: z.string().openapi({ description: "The newest day that anything is known of." }),
  })
  .openapi("Status") satisfies z.ZodType<StoreStatus>;

export type Status = z.infer<typeof statusSchema>;

export const actorSchema = z.object({ code: z.string(), name: z.string(), events: z.int() }).openapi("Actor");

export type Actor = z.infer<typeof actorSchema>;

export const sourceSchema = z
  .object({
    outlet: z.string(),
    documents: z.int(),
    firstDay: z.string().nullable(),
    lastDay: z.string().nullable(),
    usualGap: z.number().nullable().openapi({ description: "Median days between two days with a report." }),
  })
  .openapi("Source") satisfies z.ZodType<SourceHealth>;

export const readingSchema = z
  .object({
    path: z.string(),
    at: z.string(),
    items: z.int(),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
  })
  .openapi("Reading", { description: "One attempt to read an input." }) satisfies z.ZodType<Reading>;

export const searchHitSchema = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    publishedAt: z.string().nullable(),
    language: z.string(),
    uncoded: z.string().nullable(),
    copyOf: z.string().nullable(),
    snippet: z.string(),
    matches: z.array(spanSchema),
  })
  .openapi("SearchHit") satisfies z.ZodType<SearchHit>;
