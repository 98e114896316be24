import { type RequestListener, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A server on loopback while the test runs; gives its address without a final slash. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  onTestFinished(
    () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Serves these bodies by path; no robots.txt, and 404 for everything else. */
export async function serveFiles(
  files: Readonly<Record<string, { type: string; body: string | Uint8Array; headers?: Record<string, string> }>>,
): Promise<string> {
  return serve((request, response) => {
    const file = files[request.url ?? ""];
    if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": file.type, ...file.headers }).end(file.body);
  });
}
