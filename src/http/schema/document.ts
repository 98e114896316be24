import { z } from "@hono/zod-openapi";
import type { Appointment } from "../../model/appointment.ts";
import type { Designation } from "../../model/designation.ts";
import type { Document } from "../../model/document.ts";
import type { Entity, EntityType } from "../../model/entity.ts";
import type { StoredDocument } from "../../model/filing.ts";
import type { CodedDocument } from "../../model/record.ts";
import { eventSchema, eventTypeSchema } from "./event.ts";
import { intervalSchema, placeSchema, quoteSchema, spanSchema } from "./span.ts";
import { statementSchema } from "./statement.ts";

const documentSchema = z
  .object({
    id: z.string(),
    path: z.string(),
    url: z.string().nullable(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    authors: z.array(z.string()),
    dateline: z.string().nullable(),
    publishedAt: z.string().nullable(),
    publishedAtFrom: z.enum(["text", "meta", "feed", "url", "option"]).nullable(),
    updatedAt: z.string().nullable(),
    language: z.string(),
    text: z.string(),
    removed: z.array(z.object({ text: z.string(), reason: z.string() })),
    repaired: z.array(z.object({ at: z.int(), what: z.string() })),
    sentences: z.array(spanSchema),
  })
  .openapi("Document") satisfies z.ZodType<Document>;

export const entityTypeSchema = z.enum([
  "state",
  "government",
  "intergovernmental",
  "organization",
  "company",
  "military",
  "group",
  "person",
  "place",
  "vessel",
  "aircraft",
  "weapon",
]) satisfies z.ZodType<EntityType>;

const entitySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    type: entityTypeSchema,
    country: z.string().nullable(),
    sector: z.string().nullable(),
    office: z.string().nullable(),
    mentions: z.array(spanSchema),
  })
  .openapi("Entity") satisfies z.ZodType<Entity>;

const designationSchema = z
  .object({
    authority: z.string(),
    action: z.enum(["list", "delist"]),
    subjects: z.array(
      z.object({
        kind: z.enum(["vessel", "aircraft", "person", "company", "organization"]),
        name: z.string().nullable(),
        count: z.int(),
        country: z.string().nullable(),
        identifiers: z.object({ imo: z.string().nullable() }),
      }),
    ),
    programme: z.string().nullable(),
    reason: z.string().nullable(),
    date: intervalSchema.nullable(),
    evidence: quoteSchema,
  })
  .openapi("Designation") satisfies z.ZodType<Designation>;

const appointmentSchema = z
  .object({
    type: eventTypeSchema,
    participants: z.array(z.string()),
    what: z.string(),
    place: placeSchema.nullable(),
    date: intervalSchema.nullable(),
    status: z.enum(["scheduled", "expected", "cancelled", "postponed"]),
    evidence: quoteSchema,
  })
  .openapi("Appointment") satisfies z.ZodType<Appointment>;

const codedDocumentSchema = z
  .object({
    document: documentSchema,
    entities: z.array(entitySchema),
    events: z.array(eventSchema),
    statements: z.array(statementSchema),
    designations: z.array(designationSchema),
    appointments: z.array(appointmentSchema),
    uncoded: z.string().nullable().openapi({ description: "Why the document carries no coding; null where coded." }),
  })
  .openapi("CodedDocument") satisfies z.ZodType<CodedDocument>;

export const storedDocumentSchema = z
  .object({
    record: codedDocumentSchema,
    copyOf: z.object({ id: z.string(), similarity: z.number(), because: z.string() }).nullable(),
    copies: z.array(
      z.object({
        id: z.string(),
        title: z.string().nullable(),
        outlet: z.string().nullable(),
        similarity: z.number(),
      }),
    ),
    knownAt: z.string().openapi({ description: "When it was openly known, ISO 8601 instant." }),
    learntAt: z.string().openapi({ description: "When Bongsu learnt of it, ISO 8601 instant." }),
    sightings: z.array(
      z.object({
        path: z.string(),
        url: z.string().nullable(),
        outlet: z.string().nullable(),
        publishedAt: z.string().nullable(),
        learntAt: z.string(),
      }),
    ),
  })
  .openapi("StoredDocument") satisfies z.ZodType<StoredDocument>;

/** A document without its text, for lists. */
export const documentSummarySchema = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    url: z.string().nullable(),
    publishedAt: z.string().nullable(),
    language: z.string(),
    uncoded: z.string().nullable(),
    copyOf: z.string().nullable(),
    knownAt: z.string(),
    learntAt: z.string(),
    events: z.int(),
    statements: z.int(),
    designations: z.int(),
    appointments: z.int(),
  })
  .openapi("DocumentSummary");

export type DocumentSummary = z.infer<typeof documentSummarySchema>;
