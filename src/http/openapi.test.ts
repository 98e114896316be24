import { expect, test } from "vitest";
import { fixtureBongsu } from "../../test/fixture.ts";
import { createServer } from "./server.ts";

const app = createServer(fixtureBongsu(), { host: "127.0.0.1", boardFolder: "no-such-folder" });

function description(accept: string) {
  return app.request("/api", { headers: { Host: "localhost", Accept: accept } });
}

interface Operation {
  summary: string;
  parameters?: { name: string }[];
}

interface Described {
  openapi: string;
  paths: Record<string, { get?: Operation; post?: Operation }>;
  components: { schemas: object };
}

async function described(): Promise<Described> {
  return JSON.parse(await (await description("*/*")).text());
}

const operations = ({ paths }: Described) =>
  Object.entries(paths).flatMap(([path, { get, post }]) => [
    ...(get ? [{ address: `GET ${path}`, does: get }] : []),
    ...(post ? [{ address: `POST ${path}`, does: post }] : []),
  ]);

test("the description lists exactly the routes that exist", async () => {
  const routes = app.routes
    .filter(({ method, path }) => ["GET", "POST"].includes(method) && path.startsWith("/api/"))
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`);
  const api = await described();
  expect(api.openapi).toBe("3.1.0");
  const listed = operations(api).map(({ address }) => address);
  expect(listed.sort()).toEqual([...new Set(routes)].sort());
  expect(routes.length).toBeGreaterThan(9);
});

test("every route says what it answers, and takes an as-of day where a day matters", async () => {
  const api = await described();
  const all = operations(api);
  const dayless = all.filter(({ does }) => !does.parameters?.some(({ name }) => name === "asOf"));
  const reads = dayless.map(({ address }) => address).filter((address) => address.startsWith("GET"));
  // What is agreed, in force or on its way out is so now; a file or a feed is whole.
  const ofNow = /^GET \/api\/(response\/|feeds\/|briefs\/file$)/;
  expect(reads.filter((address) => !ofNow.test(address))).toEqual(["GET /api/status", "GET /api/live"]);
  for (const { address, does } of all) expect(does.summary, address).toMatch(/\.$/);
  expect(Object.keys(api.components.schemas)).toEqual(
    expect.arrayContaining(["Mover", "PairView", "StoredEvent", "Standing", "Alert", "Forecast", "Error"]),
  );
});

test("a browser gets a page that needs nothing from outside, with every route on it", async () => {
  const answer = await description("text/html,application/xhtml+xml,*/*;q=0.8");
  expect(answer.headers.get("Content-Type")).toContain("text/html");
  expect(answer.headers.get("Vary")).toContain("Accept");
  const page = await answer.text();
  for (const { address } of operations(await described())) expect(page).toContain(address);
  expect(page).not.toMatch(/<script|https?:\/\/|style=/);
});
