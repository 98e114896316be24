import { expect, test } from "vitest";
import { fixtureBongsu } from "../../test/fixture.ts";
import { createServer } from "./server.ts";

const app = createServer(fixtureBongsu(), { host: "127.0.0.1", boardFolder: "no-such-folder" });

function description(accept: string) {
  return app.request("/api", { headers: { Host: "localhost", Accept: accept } });
}

interface Described {
  openapi: string;
  paths: Record<string, { get: { summary: string; parameters?: { name: string }[]; responses: object } }>;
  components: { schemas: object };
}

async function described(): Promise<Described> {
  return JSON.parse(await (await description("*/*")).text());
}

test("the description lists exactly the routes that exist", async () => {
  const routes = app.routes
    .filter(({ method, path }) => method === "GET" && path.startsWith("/api/"))
    .map(({ path }) => path.replaceAll(/:(\w+)/g, "{$1}"));
  const { openapi, paths } = await described();
  expect(openapi).toBe("3.1.0");
  expect(Object.keys(paths).sort()).toEqual([...new Set(routes)].sort());
  expect(routes.length).toBeGreaterThan(9);
});

test("every route says what it answers, and takes an as-of day where a day matters", async () => {
  const { paths, components } = await described();
  const dayless = Object.entries(paths).filter(([, { get }]) => !get.parameters?.some(({ name }) => name === "asOf"));
  expect(dayless.map(([path]) => path)).toEqual(["/api/status"]);
  for (const [path, { get }] of Object.entries(paths)) expect(get.summary, path).toMatch(/\.$/);
  expect(Object.keys(components.schemas)).toEqual(
    expect.arrayContaining(["Mover", "PairView", "StoredEvent", "Error"]),
  );
});

test("a browser gets a page that needs nothing from outside, with every route on it", async () => {
  const answer = await description("text/html,application/xhtml+xml,*/*;q=0.8");
  expect(answer.headers.get("Content-Type")).toContain("text/html");
  expect(answer.headers.get("Vary")).toContain("Accept");
  const page = await answer.text();
  for (const path of Object.keys((await described()).paths)) expect(page).toContain(`GET ${path}`);
  expect(page).not.toMatch(/<script|https?:\/\/|style=/);
});
