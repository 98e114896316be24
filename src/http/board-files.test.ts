import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { fixtureBongsu } from "../../test/fixture.ts";
import { createServer } from "./server.ts";

const outside = mkdtempSync(join(tmpdir(), "bongsu-board-"));
const boardFolder = mkdtempSync(join(outside, "dist-"));
writeFileSync(join(outside, "secret.js"), "secret");
writeFileSync(join(boardFolder, "index.html"), "<!doctype html>page");
writeFileSync(join(boardFolder, "board.js"), "script");
writeFileSync(join(boardFolder, "notes.txt"), "not for serving");
const app = createServer(fixtureBongsu(), { host: "127.0.0.1", boardFolder });

afterAll(() => rmSync(outside, { recursive: true }));

const get = (path: string, headers = {}) => app.request(path, { headers: { Host: "localhost", ...headers } });

const FILES: { path: string; status: number; type: string; body: RegExp }[] = [
  { path: "/", status: 200, type: "text/html; charset=utf-8", body: /page/ },
  { path: "/pair/KOR/RUS?asOf=2024-04-01", status: 200, type: "text/html; charset=utf-8", body: /page/ },
  { path: "/document/00000000000000a1", status: 200, type: "text/html; charset=utf-8", body: /page/ },
  { path: "/board.js", status: 200, type: "text/javascript; charset=utf-8", body: /^script$/ },
  { path: "/missing.js", status: 404, type: "application/json", body: /no file at/ },
  { path: "/notes.txt", status: 404, type: "application/json", body: /no file at/ },
  { path: "/..%2fsecret.js", status: 404, type: "application/json", body: /no file at/ },
  { path: "/%2e%2e/secret.js", status: 404, type: "application/json", body: /no file at/ },
];

test.each(FILES)("GET $path: $status $type", async ({ path, status, type, body }) => {
  const answer = await get(path);
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([status, type]);
  expect(await answer.text()).toMatch(body);
});

test("a file is revalidated by its tag", async () => {
  const tag = (await get("/board.js")).headers.get("ETag") ?? "";
  expect((await get("/board.js", { "If-None-Match": tag })).status).toBe(304);
});
