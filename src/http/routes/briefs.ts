import { createRoute, z } from "@hono/zod-openapi";
import { BRIEF_FORMATS } from "../../model/brief.ts";
import { Failure } from "../../model/failure.ts";
import type { ResponseReading } from "../../model/response.ts";
import { asOf, count, optional } from "../parameters.ts";
import { getRoute, parameters, router } from "../router.ts";
import { briefSummary, briefSummarySchema } from "../schema/brief.ts";

const list = getRoute({
  path: "/",
  summary: "Briefs that were made, newest first: daily ones, and those of a watch.",
  request: {
    query: parameters({
      watch: optional(z.string().min(1).max(200)),
      asOf,
      limit: count("limit", { min: 1, max: 200, default: 30 }),
    }),
  },
  answer: z.object({ briefs: z.array(briefSummarySchema) }),
});

const id = z.string({ error: "id must be given: which brief." }).min(1).max(300);

const file = createRoute({
  method: "get",
  path: "/file",
  summary: "A brief as Markdown, as a page or as PDF.",
  request: {
    query: parameters({
      id,
      format: z.enum(BRIEF_FORMATS, { error: `format must be one of ${BRIEF_FORMATS.join(", ")}.` }),
    }),
  },
  responses: {
    200: {
      content: {
        "text/markdown": { schema: z.string() },
        "text/html": { schema: z.string() },
        "application/pdf": { schema: z.string() },
      },
      description: "The file.",
    },
  },
});

/** A brief's page carries its own style and nothing else. */
export const BRIEF_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; sandbox";

export function briefRoutes(bongsu: ResponseReading) {
  return router()
    .openapi(list, async (context) => {
      const briefs = await bongsu.briefs(context.req.valid("query"));
      return context.json({ briefs: briefs.map(briefSummary) }, 200);
    })
    .openapi(file, async (context) => {
      const { id: asked, format } = context.req.valid("query");
      const rendered = await bongsu.briefFile(asked, format);
      if (rendered === null) {
        throw new Failure(
          "http.unknown-brief",
          `There is no brief ${asked.slice(0, 80)}; /api/briefs lists those there are.`,
        );
      }
      return context.body(rendered.bytes, 200, {
        "Content-Type": rendered.type,
        "Content-Disposition": `inline; filename="${rendered.name}"`,
        "Content-Security-Policy": BRIEF_POLICY,
      });
    });
}
