import { createServer as createTcpServer } from "node:net";
import { once } from "node:events";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { listen } from "./listen.ts";

const app = new Hono().get("/", (context) => context.text("lit"));
const LOOPBACK = "127.0.0.1";

test("answers at the address that it gives, and no more once closed", async () => {
  const listening = await listen(app, { port: 0, host: LOOPBACK });
  expect(listening.address).toBe(`http://127.0.0.1:${listening.port}`);
  expect(await (await fetch(listening.address)).text()).toBe("lit");
  await listening.close();
  await expect(fetch(listening.address)).rejects.toThrow("fetch failed");
});

test("closing ends even an answer that would never end", async () => {
  const start = (out: ReadableStreamDefaultController) => out.enqueue(new TextEncoder().encode("x"));
  const endless = new Hono().get("/", () => new Response(new ReadableStream({ start })));
  const listening = await listen(endless, { port: 0, host: LOOPBACK });
  const answer = await fetch(listening.address);
  await listening.close();
  await expect(answer.text()).rejects.toThrow("terminated");
});

test("a port in use is told in a sentence that says what to do", async () => {
  const other = createTcpServer().listen(0, LOOPBACK);
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" && address ? address.port : 0;
  await expect(listen(app, { port, host: LOOPBACK })).rejects.toMatchObject({
    code: "http.port-in-use",
    message: expect.stringMatching(new RegExp(`Port ${port} is already in use.*--port ${port + 1}`)),
  });
  other.close();
});

test("an address that is not this machine's is told, too", async () => {
  await expect(listen(app, { port: 0, host: "192.0.2.1" })).rejects.toMatchObject({ code: "http.cannot-listen" });
});
