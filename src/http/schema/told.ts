import { z } from "@hono/zod-openapi";
import type { Told } from "../../model/stated.ts";

/** Where a record stands and since when it is known. */
export const told = {
  documentId: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
  day: z.string(),
  knownDay: z.string(),
  reports: z.int(),
} satisfies Record<keyof Told, z.ZodType>;

export const speakerSchema = z
  .object({ name: z.string(), country: z.string().nullable() })
  .openapi("NamedSpeaker", { description: "Who said it, and the state that he speaks for." });

export const evidenceSchema = z.object({ documentId: z.string(), eventId: z.string() }).nullable();
