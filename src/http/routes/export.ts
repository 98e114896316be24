import { createRoute, z } from "@hono/zod-openapi";
import type { Reader } from "../reader.ts";
import type { StoredDocument } from "../../model/filing.ts";
import { asOf } from "../parameters.ts";
import { router } from "../router.ts";

const PAGE = 100;
// Widened to string: as a literal, the route's types would take lines of JSON for one JSON value.
const JSON_LINES: string = "application/jsonl";

const route = createRoute({
  method: "get",
  path: "/",
  summary: "Every document with its coding, one JSON object a line, in the order they were filed.",
  request: { query: z.strictObject({ asOf }) },
  responses: {
    200: { content: { [JSON_LINES]: { schema: z.string() } }, description: "One record a line." },
  },
});

export function exportRoutes(bongsu: Reader) {
  return router().openapi(route, (context) => {
    const day = context.req.valid("query").asOf;
    context.header("Content-Type", `${JSON_LINES}; charset=utf-8`);
    context.header("Content-Disposition", 'attachment; filename="bongsu.jsonl"');
    // Read page by page as the client takes it; a failure on the way breaks the answer off, so that it never looks whole.
    const chunks = pages(bongsu, day);
    return context.body(
      new ReadableStream({
        pull: async (out) => {
          const { done, value } = await chunks.next();
          if (done) out.close();
          else out.enqueue(value);
        },
        cancel: async () => {
          await chunks.return();
        },
      }),
    );
  });
}

async function* pages(bongsu: Reader, day: string | undefined): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  let after: number | null = 0;
  while (after !== null) {
    const page: Awaited<ReturnType<Reader["documents"]>> = await bongsu.documents({
      after,
      limit: PAGE,
      ...(day === undefined ? {} : { asOf: day }),
    });
    yield new TextEncoder().encode(page.rows.map(line).join(""));
    after = page.next;
  }
}

/** The record as `bongsu code` prints it, and beside it what only the store knows. */
function line({ record, ...rest }: StoredDocument) {
  return `${JSON.stringify({ ...record, ...rest })}\n`;
}
