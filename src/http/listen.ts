import { createAdaptorServer } from "@hono/node-server";
import { Failure } from "../model/failure.ts";

export interface Listening {
  /** As a browser takes it: `http://127.0.0.1:8130`. */
  address: string;
  port: number;
  /** Stops taking requests and ends those under way. */
  close(): Promise<void>;
}

type App = Pick<Parameters<typeof createAdaptorServer>[0], "fetch">;

/**
 * Puts an app on the network. Port 0 takes any free one.
 *
 * Rejects with `http.port-in-use`, `http.port-forbidden` or `http.cannot-listen`.
 */
export function listen(app: App, where: { port: number; host: string }): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch });
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(whyNot(error, where)));
    server.listen(where.port, where.host, () => {
      const bound = server.address();
      const port = typeof bound === "object" && bound ? bound.port : where.port;
      resolve({ address: `http://${inUrl(where.host)}:${port}`, port, close: () => close(server) });
    });
  });
}

function close(server: ReturnType<typeof createAdaptorServer>) {
  return new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    if ("closeAllConnections" in server) server.closeAllConnections();
  });
}

function inUrl(host: string) {
  return host.includes(":") ? `[${host}]` : host;
}

function whyNot(cause: Error, { port, host }: { port: number; host: string }) {
  const code = "code" in cause ? cause.code : undefined;
  if (code === "EADDRINUSE") {
    const message = `Port ${port} is already in use, perhaps by another Bongsu: stop that, or choose another with --port ${port + 1}.`;
    return new Failure("http.port-in-use", message, { cause });
  }
  if (code === "EACCES") {
    const message = `This user may not listen on port ${port}: choose one from 1024 up with --port.`;
    return new Failure("http.port-forbidden", message, { cause });
  }
  return new Failure("http.cannot-listen", `Bongsu cannot listen on ${host}, port ${port}: ${cause.message}.`, {
    cause,
  });
}
