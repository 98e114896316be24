import { z } from "@hono/zod-openapi";
import type { Reader } from "../reader.ts";
import { Failure } from "../../model/failure.ts";
import type { StoredDocument } from "../../model/filing.ts";
import { asOf, count } from "../parameters.ts";
import { getRoute, parameters, router } from "../router.ts";
import { analysisSchema } from "../schema/analysis.ts";
import { documentSummarySchema, storedDocumentSchema } from "../schema/document.ts";
import type { DocumentSummary } from "../schema/document.ts";

const list = getRoute({
  path: "/",
  summary: "Documents in the order they were filed, without their texts.",
  request: {
    query: parameters({
      after: count("after", { min: 0, max: 999_999_999, default: 0 }),
      limit: count("limit", { min: 1, max: 500, default: 100 }),
      asOf,
    }),
  },
  answer: z.object({
    documents: z.array(documentSummarySchema),
    next: z.int().nullable().openapi({ description: "Pass as `after` for the next page; null on the last." }),
  }),
});

const one = getRoute({
  path: "/{id}",
  summary: "A document with all that was understood of it, and why.",
  request: {
    params: z.object({ id: z.string().openapi({ example: "0123456789abcdef" }) }),
    query: parameters({ asOf }),
  },
  answer: storedDocumentSchema,
});

const analysis = getRoute({
  path: "/{id}/analysis",
  summary:
    "How a document's text is read: what each step did, and each sentence as it was understood, a page at a time.",
  request: {
    params: z.object({ id: z.string().openapi({ example: "0123456789abcdef" }) }),
    query: parameters({
      at: count("at", { min: 0, max: 999_999_999, default: 0 }).openapi({
        description: "the page that holds this offset of the text",
      }),
      limit: count("limit", { min: 1, max: 100, default: 40 }).openapi({ description: "sentences on a page" }),
      asOf,
    }),
  },
  answer: analysisSchema,
});

export function documentRoutes(bongsu: Reader) {
  return router()
    .openapi(list, async (context) => {
      const { rows, next } = await bongsu.documents(context.req.valid("query"));
      return context.json({ documents: rows.map(summary), next }, 200);
    })
    .openapi(one, async (context) => {
      const { id } = context.req.valid("param");
      const day = context.req.valid("query").asOf;
      const document = await bongsu.document(id, day);
      if (!document) throw await unknown(bongsu, id, day);
      return context.json(document, 200);
    })
    .openapi(analysis, async (context) => {
      const { id } = context.req.valid("param");
      const query = context.req.valid("query");
      const answer = await bongsu.analysis(id, query);
      if (!answer) throw await unknown(bongsu, id, query.asOf);
      return context.json(answer, 200);
    });
}

/** The failure to answer for a document that is not known, or not yet on that day. */
async function unknown(bongsu: Reader, id: string, day: string | undefined) {
  const later = day === undefined ? null : await bongsu.document(id);
  const message = later
    ? `This document became known on ${later.knownAt.slice(0, 10)}, after ${day}: choose a later day.`
    : "There is no document with this id; /api/documents lists those there are.";
  return new Failure("http.unknown-document", message);
}

function summary({ record, copyOf, knownAt, learntAt }: StoredDocument): DocumentSummary {
  const { id, title, outlet, url, publishedAt, language } = record.document;
  return {
    id,
    title,
    outlet,
    url,
    publishedAt,
    language,
    knownAt,
    learntAt,
    uncoded: record.uncoded,
    copyOf: copyOf?.id ?? null,
    events: record.events.length,
    statements: record.statements.length,
    designations: record.designations.length,
    appointments: record.appointments.length,
  };
}
