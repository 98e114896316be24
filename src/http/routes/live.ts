import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";

/** Tells of every change of the store's revision, until it is stopped; the first call tells the present one. */
export interface Pulse {
  /** Calls back with each new revision; returns how to stop. */
  follow: (told: (revision: number) => void) => () => void;
}

/** A comment line now and then keeps proxies from ending a quiet stream. */
const KEEP_ALIVE_MS = 20_000;

const route = createRoute({
  method: "get",
  path: "/",
  summary: "Server-sent events: one `revision` for each change, so that an open board hears of news at once.",
  responses: {
    200: {
      content: { "text/event-stream": { schema: z.string() } },
      description: "The stream; it does not end by itself.",
    },
  },
});

export function liveRoutes(pulse: Pulse) {
  return new OpenAPIHono().openapi(route, (context) => {
    context.header("Cache-Control", "no-store");
    return streamSSE(context, async (stream) => {
      let end: () => void = () => undefined;
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      const stop = pulse.follow((revision) => {
        stream.writeSSE({ event: "revision", data: String(revision) }).catch(end);
      });
      const beat = setInterval(() => void stream.write(": still here\n\n").catch(end), KEEP_ALIVE_MS);
      stream.onAbort(end);
      await ended;
      clearInterval(beat);
      stop();
    });
  });
}
