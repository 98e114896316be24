import { createHash } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { Reader } from "./reader.ts";

/**
 * Answers 304 without asking the store when nothing was filed since (RFC 9110, If-None-Match).
 *
 * The tag is weak and made from the version, the store's revision and the address: equal tags mean equal answers.
 */
export function revalidate(bongsu: Reader): MiddlewareHandler {
  return async (context, next) => {
    const { version, revision } = await bongsu.status();
    const url = new URL(context.req.url);
    const asked = `${version} ${revision} ${url.pathname}${url.search}`;
    const tag = `W/"${createHash("sha256").update(asked).digest("base64url").slice(0, 22)}"`;
    const held = context.req.header("If-None-Match")?.split(/\s*,\s*/) ?? [];
    context.header("Cache-Control", "no-cache");
    if (held.includes(tag)) return context.body(null, 304, { ETag: tag });
    await next();
    if (context.res.status === 200) context.header("ETag", tag);
    return undefined;
  };
}
