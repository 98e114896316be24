import { createRoute, z } from "@hono/zod-openapi";
import { errorSchema } from "./router.ts";

/** Words that a person writes, which must not be empty. */
export const text = (name: string, most: number) =>
  z
    .string({ error: `${name} must be given.` })
    .trim()
    .min(1, { error: `${name} must not be empty.` })
    .max(most, { error: `${name} must not be longer than ${most} characters.` });

export const note = z
  .string()
  .trim()
  .max(4_000, { error: "note must not be longer than 4000 characters." })
  .default("");

export const realDay = (name: string) =>
  z.iso
    .date({ error: `${name} must be a real day written YYYY-MM-DD.` })
    .nullable()
    .default(null);

/** A POST route that takes JSON and answers what was written. */
export function order<Path extends string, Body extends z.ZodType, Answer extends z.ZodType>(
  path: Path,
  summary: string,
  body: Body,
  answer: Answer,
) {
  const refusal = { content: { "application/json": { schema: errorSchema } }, description: "Why not." };
  return createRoute({
    method: "post",
    path,
    summary,
    request: { body: { required: true, content: { "application/json": { schema: body } } } },
    responses: {
      200: { content: { "application/json": { schema: answer } }, description: "What was written." },
      400: refusal,
      404: refusal,
      409: refusal,
    },
  });
}
