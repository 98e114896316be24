import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Certificate } from "./certificate.ts";
import { countsOf } from "./smtp-server.ts";

/** A request as a server got it. */
export interface TakenPost {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface WebhookServer {
  url: string;
  taken: TakenPost[];
  /** How often each `Idempotency-Key` came and was accepted. */
  counts: () => Map<string, number>;
  stop: () => Promise<void>;
}

/** What to answer; `hang` never does, `drip` begins and never ends. */
export type WebhookAnswer =
  | { status: number; headers?: Record<string, string>; body?: string | Buffer }
  | "hang"
  | "drip";

/** A server on 127.0.0.1 that keeps what is posted to it and answers as it is told; it accepts where nothing is said. */
export async function startWebhookServer(
  answer: (post: TakenPost, count: number) => WebhookAnswer = () => ({ status: 204 }),
  tls?: Certificate,
): Promise<WebhookServer> {
  const taken: TakenPost[] = [];
  const accepted: string[] = [];
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    let body = "";
    request.setEncoding("utf8").on("data", (text: string) => (body += text));
    request.on("end", () => {
      const post = { path: request.url ?? "", headers: request.headers, body };
      taken.push(post);
      const said = answer(post, taken.length);
      if (said === "hang") return;
      if (said === "drip") {
        response.writeHead(500).write("so");
        return;
      }
      if (said.status < 300) accepted.push(String(request.headers["idempotency-key"]));
      response.writeHead(said.status, said.headers).end(said.body);
    });
  };
  const server = tls === undefined ? createServer(listener) : createSecureServer(tls, listener);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls === undefined ? "http" : "https"}://127.0.0.1:${port}/hook`,
    taken,
    counts: () => countsOf(accepted),
    async stop() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
