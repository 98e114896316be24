import { request } from "undici";
import { type AgentOptions, guardedAgent } from "./guarded-agent.ts";

/** What a server answered to one request. */
export interface Answer {
  status: number;
  /** Lower-case names. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** As transferred, still encoded. */
  body: AsyncIterable<Uint8Array>;
  /** Gives up the rest of the body. */
  cancel(): void;
}

/** Makes one GET request and follows no redirect. */
export type Fetcher = (url: URL, headers: Readonly<Record<string, string>>, signal: AbortSignal) => Promise<Answer>;

/** Fetches over the network. `request`, not `fetch`: it inflates nothing, so that bombs meet our own bounds. */
export function createFetcher(options: AgentOptions): Fetcher {
  const dispatcher = guardedAgent(options);
  return async (url, headers, signal) => {
    const { statusCode, headers: answered, body } = await request(url, { dispatcher, headers: { ...headers }, signal });
    // A cancelled body tells its end as an error, which nobody waits for then.
    body.on("error", () => undefined);
    return { status: statusCode, headers: answered, body, cancel: () => body.destroy() };
  };
}

/** A header's value, the first where there are several. */
export function header(answer: Answer, name: string): string | null {
  const value = answer.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}
