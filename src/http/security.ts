import { isIP } from "node:net";
import type { MiddlewareHandler } from "hono";
import { Failure } from "../model/failure.ts";

const HEADERS = {
  "Content-Security-Policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; "),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
};

/** Headers that leave a page nothing but its own files, whatever a document says. */
export function securityHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) {
      // A route may be stricter than a page of the board.
      if (!context.res.headers.has(name)) context.header(name, value);
    }
  };
}

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Refuses requests under a foreign name. Otherwise any web page could point its own name at this machine and read
 * the answers (DNS rebinding). An address is no name: where Bongsu listens on all of them, each is accepted.
 */
export function hostCheck(host: string): MiddlewareHandler {
  const accepted = new Set([...LOOPBACK, bracketed(host)]);
  const everywhere = host === "0.0.0.0" || host === "::";
  return (context, next) => {
    const name = (context.req.header("Host") ?? "").toLowerCase().replace(/:\d*$/, "");
    if (accepted.has(name) || (everywhere && isIP(name.replace(/^\[|\]$/g, "")))) return next();
    throw new Failure(
      "http.host",
      "Bongsu does not answer under this name: use the address that it printed when it started.",
    );
  };
}

function bracketed(host: string) {
  return isIP(host) === 6 ? `[${host.toLowerCase()}]` : host.toLowerCase();
}
