import type { MiddlewareHandler } from "hono";
import { Failure } from "../model/failure.ts";

const READS = new Set(["GET", "HEAD"]);

/**
 * Only what is under `/api/desk` is changed over HTTP, and only by pages of this very origin or by programs that are no
 * browser. A foreign page can send neither JSON nor this origin's name without asking first, and is never allowed to.
 */
export function changesFromHere(): MiddlewareHandler {
  return (context, next) => {
    const { method, path } = context.req;
    if (READS.has(method)) return next();
    if (method !== "POST" || !path.startsWith("/api/desk/")) {
      context.header("Allow", "GET, HEAD");
      throw new Failure("http.method", `Bongsu only answers GET and HEAD here, not ${method}.`);
    }
    const site = context.req.header("Sec-Fetch-Site");
    const origin = context.req.header("Origin");
    if (
      (site !== undefined && site !== "same-origin") ||
      (origin !== undefined && !isHere(origin, context.req.header("Host")))
    ) {
      throw new Failure("http.foreign", "Only the board itself may change anything: open it at its own address.");
    }
    if (context.req.header("Content-Type")?.split(";")[0]?.trim() !== "application/json") {
      throw new Failure("http.not-json", "Send what is to be changed as application/json.");
    }
    return next();
  };
}

function isHere(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}
