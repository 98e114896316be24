import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { Failure } from "../model/failure.ts";

const STATUS: Readonly<Record<string, ContentfulStatusCode>> = {
  "http.bad-parameter": 400,
  "http.unknown-address": 404,
  "http.unknown-actor": 404,
  "http.unknown-document": 404,
  "http.method": 405,
  "http.host": 421,
  "http.no-board": 503,
};

/** Every error as JSON of one shape. What is no `Failure` stays inside: its words may tell of the machine. */
export function answerError(error: unknown, context: Context) {
  const failure =
    error instanceof Failure
      ? error
      : new Failure("http.internal", "Bongsu failed to answer; the reason is in its own output.", { cause: error });
  if (failure !== error) console.error(error);
  return context.json({ error: { code: failure.code, message: failure.message } }, STATUS[failure.code] ?? 500);
}

export function answerUnknownAddress(context: Context) {
  const failure = new Failure(
    "http.unknown-address",
    `There is nothing at ${context.req.path}; see /api for what there is.`,
  );
  return answerError(failure, context);
}
