import { z } from "@hono/zod-openapi";
import {
  type Commitment,
  COMMITMENT_KINDS,
  COMMITMENT_STATUSES,
  type KeptWord,
  type Link,
  LINK_STANDINGS,
  type LinkThresholds,
  type MeantAct,
  type Wording,
} from "../../model/commitment.ts";
import { eventTypeSchema } from "./event.ts";
import { quoteSchema } from "./span.ts";
import { statementSchema } from "./statement.ts";
import { speakerSchema, told } from "./told.ts";

const codes = z.array(z.string());

export const commitmentStatusSchema = z.enum(COMMITMENT_STATUSES).openapi("CommitmentStatus");

export const extentSchema = z.enum(["whole", "part", "contrary"]).openapi("Extent");

const meantActSchema = z
  .object({
    words: z.string(),
    negated: z.boolean(),
    types: z.array(eventTypeSchema),
    contexts: codes,
    actors: codes,
    recipients: codes,
    because: z.string(),
  })
  .openapi("MeantAct", {
    description: "What an event must be to be what was spoken of; an empty list is left open by the words.",
  }) satisfies z.ZodType<MeantAct>;

const wordingSchema = z
  .object({
    ...told,
    statementId: z.string(),
    kind: statementSchema.shape.kind,
    speaker: speakerSchema,
    content: quoteSchema,
    condition: quoteSchema.nullable(),
    evidence: quoteSchema,
    probability: statementSchema.shape.probability,
    quoted: z.boolean(),
    drift: z.string().nullable(),
  })
  .openapi("Wording", { description: "One time that it was said." }) satisfies z.ZodType<Wording>;

export const linkSchema = z
  .object({
    id: z.string(),
    side: z.enum(["condition", "action"]),
    score: z.number(),
    extent: extentSchema,
    because: z.string(),
    documentId: z.string(),
    eventId: z.string(),
    type: eventTypeSchema,
    day: z.string().nullable(),
    knownDay: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    words: z.string(),
    standing: z.enum(LINK_STANDINGS),
    by: z.string().nullable(),
    note: z.string().nullable(),
  })
  .openapi("Link", { description: "An event taken for the condition or the act." }) satisfies z.ZodType<Link>;

export const commitmentSchema = z
  .object({
    id: z.string(),
    kind: z.enum(COMMITMENT_KINDS),
    speaker: speakerSchema,
    speakers: z.array(z.string()),
    side: codes,
    addressees: codes,
    words: z.string(),
    condition: meantActSchema.nullable(),
    action: meantActSchema.nullable(),
    deadline: z.string().nullable(),
    firstDay: z.string(),
    lastDay: z.string(),
    wordings: z.array(wordingSchema),
    links: z.array(linkSchema),
    status: commitmentStatusSchema,
    since: z.string(),
    because: z.string(),
    decidedBy: z.string().nullable(),
    conditionSources: z.int(),
    daysTaken: z.object({ fromWord: z.int(), fromCondition: z.int().nullable() }).nullable(),
    history: z.array(z.object({ day: z.string(), status: commitmentStatusSchema, because: z.string() })),
  })
  .openapi("Commitment") satisfies z.ZodType<Commitment>;

const interval = z.tuple([z.number(), z.number()]).nullable();

export const keptWordSchema = z
  .object({
    of: z.string(),
    by: z.enum(["speaker", "state"]),
    what: z.enum(["threats", "promises", "demands"]),
    total: z.int(),
    open: z.int(),
    acted: z.int(),
    inPart: z.int(),
    notActed: z.int(),
    share: z.number().nullable(),
    interval,
    days: z.object({ median: z.number(), low: z.number(), high: z.number() }).nullable(),
  })
  .openapi("KeptWord", { description: "How often words were followed by the act." }) satisfies z.ZodType<KeptWord>;

export const linkThresholdsSchema = z
  .object({ automatic: z.number(), suggested: z.number(), judgements: z.int(), because: z.string() })
  .openapi("LinkThresholds") satisfies z.ZodType<LinkThresholds>;
