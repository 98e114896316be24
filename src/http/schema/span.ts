import { z } from "@hono/zod-openapi";
import type { Interval } from "../../model/interval.ts";
import type { Place } from "../../model/place.ts";
import type { Quote, Span } from "../../model/span.ts";

export const spanSchema = z.object({ start: z.int(), end: z.int() }).openapi("Span", {
  description: "UTF-16 code units into the document's clean text, end exclusive.",
}) satisfies z.ZodType<Span>;

export const quoteSchema = z
  .object({ start: z.int(), end: z.int(), text: z.string() })
  .openapi("Quote") satisfies z.ZodType<Quote>;

export const intervalSchema = z
  .object({ start: z.string().nullable(), end: z.string().nullable() })
  .openapi("Interval", {
    description: "Days, both inclusive; a day without a year is --MM-DD.",
  }) satisfies z.ZodType<Interval>;

export const placeSchema = z
  .object({ name: z.string(), country: z.string().nullable() })
  .openapi("Place") satisfies z.ZodType<Place>;
