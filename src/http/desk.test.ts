import { expect, test, vi } from "vitest";
import { fixtureBongsu } from "../../test/fixture.ts";
import type { Acknowledgement } from "../model/alert.ts";
import { createServer } from "./server.ts";

const app = createServer(fixtureBongsu(), { host: "127.0.0.1", boardFolder: "no-such-folder" });
const HERE = { Host: "127.0.0.1:8130", "Content-Type": "application/json" };

function post(path: string, body: unknown, headers: Record<string, string> = HERE) {
  return app.request(path, { method: "POST", headers, body: typeof body === "string" ? body : JSON.stringify(body) });
}

const taken = { alert: "seoul-moscow/2024-04-01", owner: "Kim", note: "On it." };

const ORDERS = [
  { path: "acknowledge", body: taken, holds: { owner: "Kim", note: "On it.", at: expect.any(String) } },
  {
    path: "verdict",
    body: { alert: taken.alert, watch: "seoul-moscow", kind: "useful", by: "Kim" },
    holds: { kind: "useful", note: "", happened: null },
  },
  {
    path: "silence",
    body: { watches: [], by: "Kim", reason: "A summit.", until: "2024-04-06T10:00:00Z" },
    holds: { belowLevel: null, ended: null },
  },
  { path: "silence/end", body: { id: "s1", by: "Kim" }, holds: { ended: expect.any(String) } },
  { path: "watch", body: { a: "KOR", b: "PRK", on: true }, holds: { watched: true } },
];

test.each(ORDERS)("POST /api/desk/$path writes and answers what was written", async ({ path, body, holds }) => {
  const answer = await post(`/api/desk/${path}`, body);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject(holds);
});

const REFUSALS = [
  {
    why: "an empty owner",
    body: { ...taken, owner: " " },
    status: 400,
    code: "http.bad-parameter",
    says: /owner must not be empty/,
  },
  {
    why: "no owner",
    body: { alert: taken.alert },
    status: 400,
    code: "http.bad-parameter",
    says: /owner must be given/,
  },
  { why: "an unknown field", body: { ...taken, level: 5 }, status: 400, code: "http.bad-parameter", says: /level/ },
  {
    why: "an unknown alert",
    body: { ...taken, alert: "x/y" },
    status: 404,
    code: "warning.alert",
    says: /no alert/,
  },
  { why: "no JSON", body: "{", status: 400, code: "http.bad-body", says: /no JSON/ },
  {
    why: "too much",
    body: { ...taken, note: "x".repeat(20_000) },
    status: 413,
    code: "http.too-large",
    says: /16384 bytes/,
  },
];

test.each(REFUSALS)("$why is refused with $code", async ({ body, status, code, says }) => {
  const answer = await post("/api/desk/acknowledge", body);
  expect(answer.status).toBe(status);
  expect(await answer.json()).toEqual({ error: { code, message: expect.stringMatching(says) } });
});

const FOREIGN = [
  { from: "another site", headers: { ...HERE, "Sec-Fetch-Site": "cross-site" }, status: 403 },
  { from: "another site's name", headers: { ...HERE, Origin: "https://evil.example" }, status: 403 },
  { from: "another port", headers: { ...HERE, Origin: "http://127.0.0.1:9999" }, status: 403 },
  { from: "no origin at all, hidden", headers: { ...HERE, Origin: "null" }, status: 403 },
  { from: "a form", headers: { ...HERE, "Content-Type": "text/plain" }, status: 415 },
  {
    from: "the board",
    headers: { ...HERE, Origin: "http://127.0.0.1:8130", "Sec-Fetch-Site": "same-origin" },
    status: 200,
  },
  { from: "a program", headers: HERE, status: 200 },
];

test.each(FOREIGN)("an order from $from is answered with $status", async ({ headers, status }) => {
  const acknowledge = vi.fn<() => Promise<Acknowledgement>>(async () => ({ ...taken, at: "2024-04-05T10:00:00.000Z" }));
  const server = createServer({ ...fixtureBongsu(), acknowledge }, { host: "127.0.0.1", boardFolder: "none" });
  const answer = await server.request("/api/desk/acknowledge", {
    method: "POST",
    headers,
    body: JSON.stringify(taken),
  });
  expect(answer.status).toBe(status);
  expect(acknowledge).toHaveBeenCalledTimes(status === 200 ? 1 : 0);
});

test("the live stream tells each revision until it is left", async () => {
  let tell: (revision: number) => void = () => undefined;
  const stop = vi.fn<() => void>();
  const follow = (told: typeof tell) => {
    tell = told;
    told(1);
    return stop;
  };
  const server = createServer({ ...fixtureBongsu(), follow }, { host: "127.0.0.1", boardFolder: "none" });
  const leave = new AbortController();
  const answer = await server.request("/api/live", { headers: { Host: "localhost" }, signal: leave.signal });
  expect(answer.headers.get("Content-Type")).toContain("text/event-stream");
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  const next = async () => new TextDecoder().decode((await reader.read()).value);
  expect(await next()).toBe("event: revision\ndata: 1\n\n");
  tell(2);
  expect(await next()).toBe("event: revision\ndata: 2\n\n");
  await reader.cancel();
  await vi.waitFor(() => expect(stop).toHaveBeenCalled());
});
