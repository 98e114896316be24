import type { Context } from "hono";

/** The address of the board as the reader reached it, without a slash at the end: what links in feeds lead to. */
export function boardAddress(context: Context): string {
  return new URL(context.req.url).origin;
}
