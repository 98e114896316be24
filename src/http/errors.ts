import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { HTTPException } from "hono/http-exception";
import { Failure } from "../model/failure.ts";

const STATUS: Readonly<Record<string, ContentfulStatusCode>> = {
  "http.bad-parameter": 400,
  "http.bad-body": 400,
  "http.unknown-address": 404,
  "http.unknown-actor": 404,
  "http.unknown-document": 404,
  "http.unknown-watch": 404,
  "http.unknown-series": 404,
  "relations.issue": 404,
  "relations.group": 404,
  "http.unknown-alert": 404,
  "warning.alert": 404,
  "warning.acknowledgement": 400,
  "warning.silence": 400,
  "warning.verdict": 400,
  "watch.pair": 400,
  "watch.day": 400,
  "watch.clock": 400,
  "warning.backtest": 400,
  "http.unknown-commitment": 404,
  "http.unknown-response": 404,
  "http.unknown-brief": 404,
  "store.overtaken": 409,
  "ledger.commitment": 404,
  "ledger.link": 404,
  "ledger.question": 404,
  "response.plan": 404,
  "response.activation": 404,
  "response.authoriser": 403,
  "response.active": 409,
  "response.ended": 409,
  "response.revision": 409,
  "brief.watch": 404,
  "drill.plan": 404,
  "http.foreign": 403,
  "http.method": 405,
  "http.too-large": 413,
  "http.not-json": 415,
  "http.host": 421,
  "http.no-board": 503,
};

/** What was sent and cannot be accepted as it is; single codes above go first. */
const REFUSED = /^(response|plan|drill|ledger|brief|notify)\./;

/** Every error as JSON of one shape. What is no `Failure` stays inside: its words may tell of the machine. */
export function answerError(error: unknown, context: Context) {
  const failure = asFailure(error);
  if (failure !== error && failure.code === "http.internal") console.error(error);
  return context.json(
    { error: { code: failure.code, message: failure.message } },
    STATUS[failure.code] ?? (REFUSED.test(failure.code) ? 400 : 500),
  );
}

function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof HTTPException && error.status === 400) {
    return new Failure("http.bad-body", "What was sent is no JSON: see /api for what is expected.", { cause: error });
  }
  return new Failure("http.internal", "Bongsu failed to answer; the reason is in its own output.", { cause: error });
}

export function answerUnknownAddress(context: Context) {
  const failure = new Failure(
    "http.unknown-address",
    `There is nothing at ${context.req.path}; see /api for what there is.`,
  );
  return answerError(failure, context);
}
