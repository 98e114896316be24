import { z } from "@hono/zod-openapi";
import type {
  AnalysedMention,
  AnalysedReport,
  AnalysedSentence,
  AnalysedTime,
  AnalysedToken,
  Analysis,
  AnalysisStep,
} from "../../model/analysis.ts";
import { decisionSchema } from "./decision.ts";
import { entityTypeSchema } from "./document.ts";
import { intervalSchema, quoteSchema } from "./span.ts";

const stepSchema = z
  .object({ step: z.string(), did: z.string() })
  .openapi("AnalysisStep") satisfies z.ZodType<AnalysisStep>;

const tokenSchema = z
  .object({
    start: z.int(),
    end: z.int(),
    text: z.string(),
    upos: z.string().openapi({ description: "Universal part of speech." }),
    xpos: z.string().openapi({ description: "Penn Treebank tag." }),
    lemma: z.string(),
    head: z.int().nullable().openapi({ description: "Index of the head in the sentence's tokens; null for a root." }),
    relation: z.string().openapi({ description: "Universal Dependencies relation to the head." }),
  })
  .openapi("AnalysedToken") satisfies z.ZodType<AnalysedToken>;

const mentionSchema = z
  .object({
    start: z.int(),
    end: z.int(),
    kind: z.enum(["name", "adjective", "description", "pronoun"]),
    name: z.string(),
    type: entityTypeSchema,
    country: z.string().nullable(),
    because: z.string(),
  })
  .openapi("AnalysedMention") satisfies z.ZodType<AnalysedMention>;

const timeSchema = z
  .object({ start: z.int(), end: z.int(), interval: intervalSchema.nullable(), because: z.string() })
  .openapi("AnalysedTime") satisfies z.ZodType<AnalysedTime>;

const reportSchema = z
  .object({
    start: z.int(),
    end: z.int(),
    speaker: quoteSchema.nullable(),
    addressee: quoteSchema.nullable(),
    cue: z.string(),
    quoted: z.boolean(),
  })
  .openapi("AnalysedReport") satisfies z.ZodType<AnalysedReport>;

const sentenceSchema = z
  .object({
    start: z.int(),
    end: z.int(),
    text: z.string(),
    tokens: z.array(tokenSchema),
    omitted: z.int().openapi({ description: "Tokens left out at the end of an overlong sentence." }),
    entities: z.array(mentionSchema),
    times: z.array(timeSchema),
    reports: z.array(reportSchema),
    decisions: z.array(decisionSchema).openapi({ description: "What coding decided on its words, and why." }),
  })
  .openapi("AnalysedSentence") satisfies z.ZodType<AnalysedSentence>;

export const analysisSchema = z
  .object({
    unread: z.string().nullable().openapi({ description: "Why the text was not read; null where it was." }),
    steps: z.array(stepSchema),
    total: z.int().openapi({ description: "Sentences of the whole text." }),
    first: z.int().openapi({ description: "Number of the first sentence here, from 0." }),
    before: z.int().nullable().openapi({ description: "Pass as `at` for the page before; null on the first." }),
    next: z.int().nullable().openapi({ description: "Pass as `at` for the next page; null on the last." }),
    sentences: z.array(sentenceSchema),
  })
  .openapi("Analysis") satisfies z.ZodType<Analysis>;
