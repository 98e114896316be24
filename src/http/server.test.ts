import { expect, test, vi } from "vitest";
import { fixtureArchive } from "../../test/fixture-archive.ts";
import { fixtureBongsu } from "../../test/fixture.ts";
import { Failure } from "../model/failure.ts";
import type { Reader } from "./reader.ts";
import { createServer, type Served } from "./server.ts";

const NO_FOLDER = "no-such-folder";
const app = serve(fixtureBongsu());

function serve(bongsu: Served, host = "127.0.0.1") {
  return createServer(bongsu, { host, boardFolder: NO_FOLDER });
}

function get(path: string, headers: Record<string, string> = {}, server = app) {
  return server.request(path, { headers: { Host: "127.0.0.1:8130", ...headers } });
}

async function json(path: string) {
  const answer = await get(path);
  expect(answer.status, path).toBe(200);
  return answer.json();
}

const ANSWERS: { path: string; holds: object }[] = [
  { path: "/api/status", holds: { documents: 8, demo: true, today: "2024-04-05" } },
  { path: "/api/pairs", holds: { pairs: [{ a: "KOR", b: "RUS", level: 4 }] } },
  { path: "/api/pairs?asOf=2024-04-02", holds: { pairs: [{ level: 3, actor: "KOR" }] } },
  { path: "/api/pairs?asOf=2024-04-01", holds: { pairs: [] } },
  { path: "/api/pairs/KOR/RUS", holds: { a: "KOR", b: "RUS", directions: [{ actor: "KOR" }, { actor: "RUS" }] } },
  { path: "/api/events?actor=KOR&recipient=JPN", holds: { events: [{ event: { type: "CONSULT" } }] } },
  { path: "/api/events?between=RUS,KOR&to=2023-12-31", holds: { events: [{ event: { type: "THREATEN" } }] } },
  { path: "/api/events?from=2024-04-02&to=2024-04-02", holds: { events: [{ event: { type: "SANCTION" } }] } },
  { path: "/api/events?limit=1&offset=1", holds: { events: [{ dayFrom: "unknown" }] } },
  { path: "/api/documents?limit=3", holds: { documents: [{}, { copyOf: "00000000000000a1" }, {}], next: 3 } },
  { path: "/api/documents?after=3&limit=100", holds: { next: null } },
  { path: "/api/documents/00000000000000c1", holds: { record: { designations: [{ authority: "KOR" }] } } },
  {
    path: "/api/documents/00000000000000c1/analysis",
    holds: { unread: null, total: 2, first: 0, before: null, next: null, sentences: [{ times: [{}] }, {}] },
  },
  { path: "/api/documents/00000000000000c1/analysis?limit=1", holds: { before: null, next: 86, sentences: [{}] } },
  {
    path: "/api/documents/00000000000000c1/analysis?limit=1&at=100&asOf=2024-04-02",
    holds: { first: 1, before: 0, next: null, sentences: [{ reports: [{ cue: "said" }] }] },
  },
  {
    path: "/api/documents/00000000000000e1/analysis",
    holds: { unread: "The text is in ko; only English is coded.", sentences: [] },
  },
  {
    path: "/api/search?q=missile",
    holds: { total: 2, hits: [{ id: "00000000000000a1" }, { copyOf: "00000000000000a1" }] },
  },
  { path: "/api/search?q=missile&limit=1&offset=1", holds: { total: 2, hits: [{ id: "00000000000000a2" }] } },
  { path: "/api/actors", holds: { actors: [{ code: "KOR", name: "South Korea" }, {}, {}] } },
  {
    path: "/api/watches",
    holds: { watches: [{ id: "seoul-moscow", state: { level: 3 } }, { state: { level: 1 } }, { error: {} }] },
  },
  { path: "/api/watches?asOf=2024-04-01", holds: { watches: [{ state: { level: 2 } }, {}, {}] } },
  { path: "/api/watches/seoul-moscow", holds: { levels: expect.any(Array), forecasts: [{}, {}, {}, {}] } },
  { path: "/api/watches/seoul-moscow/backtest?from=2023-06-01", holds: { alertsPerYear: 2.4 } },
  {
    path: "/api/alerts",
    holds: { alerts: [{ state: "alerting" }, { ended: "2024-01-20" }], silences: [{}], records: [{}, {}] },
  },
  { path: "/api/alerts?open=yes", holds: { alerts: [{ id: "seoul-moscow/2024-04-01" }] } },
  { path: "/api/alerts/seoul-moscow/2024-04-01", holds: { alert: { level: 3 }, evidence: expect.any(Array) } },
  { path: "/api/forecasts?state=scored&a=RUS&b=KOR", holds: { total: 2, forecasts: [{ score: {} }, {}] } },
  { path: "/api/forecasts?horizon=7&limit=1", holds: { total: 1, forecasts: [{ class: "force" }] } },
  { path: "/api/forecasts/skill", holds: { skills: [{ class: "all" }, {}] } },
  { path: "/api/tracks", holds: { groups: [{ id: "eu" }], issues: [{ id: "arms" }] } },
  {
    path: "/api/tracks/KOR?others=RUS,JPN,eu",
    holds: { state: "KOR", partners: [{ partner: "RUS" }, {}, { title: "eu" }] },
  },
  { path: "/api/pairs/KOR/eu/issue?issue=arms", holds: { a: "KOR", b: "eu", directions: [{}, {}] } },
  { path: "/api/indicators", holds: { series: [{ id: "price/gas" }, {}] } },
  { path: "/api/indicators/series?id=price/gas", holds: { series: { unit: "EUR/MWh" }, norm: { bits: 7.6 } } },
  { path: "/api/indicators/dependence?reporter=KOR&item=2711", holds: { partners: [{ partner: "AUS" }, {}] } },
  { path: "/api/pairs/KOR/RUS/changes", holds: { changes: [{ day: "2024-04-02" }] } },
  { path: "/api/pairs/KOR/RUS/next?limit=1", holds: { next: [{ actor: "KOR" }, { actor: "RUS" }] } },
  { path: "/api/sources?asOf=2024-02-10", holds: { sources: [{ documents: 1 }, { outlet: "Harbour Wire" }] } },
];

test.each(ANSWERS)("GET $path", async ({ path, holds }) => {
  expect(await json(path)).toMatchObject(holds);
});

const REFUSALS: { path: string; status: number; code: string; says: RegExp }[] = [
  { path: "/api/pairs?asOf=2023-02-29", status: 400, code: "http.bad-parameter", says: /asOf must be a real day/ },
  { path: "/api/pairs?asOf=yesterday", status: 400, code: "http.bad-parameter", says: /YYYY-MM-DD/ },
  { path: "/api/pairs?asOf=", status: 400, code: "http.bad-parameter", says: /asOf/ },
  { path: "/api/pairs?asOf=2024-04-01&asOf=2024-04-02", status: 400, code: "http.bad-parameter", says: /asOf/ },
  { path: "/api/pairs?limit=0", status: 400, code: "http.bad-parameter", says: /limit .* from 1 to 1000/ },
  { path: "/api/pairs?limit=1e9", status: 400, code: "http.bad-parameter", says: /whole number/ },
  { path: "/api/pairs?as-of=2024-04-01", status: 400, code: "http.bad-parameter", says: /no parameter as-of/ },
  { path: "/api/pairs/kor/RUS", status: 400, code: "http.bad-parameter", says: /three capital letters/ },
  { path: "/api/pairs/KOR/KOR", status: 400, code: "http.bad-parameter", says: /two different actors/ },
  { path: "/api/pairs/KOR/XYZ", status: 404, code: "http.unknown-actor", says: /XYZ/ },
  { path: "/api/events?actor=XYZ", status: 404, code: "http.unknown-actor", says: /XYZ/ },
  { path: "/api/events?between=KOR", status: 400, code: "http.bad-parameter", says: /between/ },
  { path: "/api/events?between=KOR,RUS&actor=KOR", status: 400, code: "http.bad-parameter", says: /between/ },
  { path: "/api/events?from=2024-04-02&to=2024-04-01", status: 400, code: "http.bad-parameter", says: /from/ },
  { path: "/api/documents?after=-1", status: 400, code: "http.bad-parameter", says: /after/ },
  { path: "/api/documents/nothing", status: 404, code: "http.unknown-document", says: /no document/ },
  {
    path: "/api/documents/00000000000000c1?asOf=2024-04-01",
    status: 404,
    code: "http.unknown-document",
    says: /known on 2024-04-02, after 2024-04-01/,
  },
  { path: "/api/documents/nothing/analysis", status: 404, code: "http.unknown-document", says: /no document/ },
  {
    path: "/api/documents/00000000000000c1/analysis?asOf=2024-04-01",
    status: 404,
    code: "http.unknown-document",
    says: /known on 2024-04-02, after 2024-04-01/,
  },
  { path: "/api/documents/x/analysis?limit=101", status: 400, code: "http.bad-parameter", says: /limit .* 1 to 100/ },
  { path: "/api/documents/x/analysis?at=-1", status: 400, code: "http.bad-parameter", says: /at must be/ },
  { path: "/api/documents/x/analysis?from=1", status: 400, code: "http.bad-parameter", says: /no parameter from/ },
  { path: "/api/search", status: 400, code: "http.bad-parameter", says: /q must be given/ },
  { path: "/api/search?q=%20", status: 400, code: "http.bad-parameter", says: /at least one word/ },
  { path: `/api/search?q=${"x".repeat(501)}`, status: 400, code: "http.bad-parameter", says: /500 characters/ },
  { path: "/api/search?q=x&language=English", status: 400, code: "http.bad-parameter", says: /ISO 639/ },
  { path: "/api/tracks/KOR", status: 400, code: "http.bad-parameter", says: /others must be given/ },
  { path: "/api/tracks/KOR?others=KOR", status: 400, code: "http.bad-parameter", says: /beside itself/ },
  { path: "/api/tracks/KOR?others=R", status: 400, code: "http.bad-parameter", says: /codes or groups/ },
  { path: "/api/pairs/KOR/RUS/issue", status: 400, code: "http.bad-parameter", says: /one of issue, class and type/ },
  { path: "/api/indicators/series?id=x", status: 404, code: "http.unknown-series", says: /no series named x/ },
  {
    path: "/api/indicators/dependence?reporter=KOR",
    status: 400,
    code: "http.bad-parameter",
    says: /item must be given/,
  },
  { path: "/api/watches/nothing", status: 404, code: "http.unknown-watch", says: /no watch named nothing/ },
  { path: "/api/alerts/a/b", status: 404, code: "http.unknown-alert", says: /no alert a\/b/ },
  { path: "/api/alerts?open=perhaps", status: 400, code: "http.bad-parameter", says: /yes or no/ },
  { path: "/api/forecasts?a=KOR", status: 400, code: "http.bad-parameter", says: /both a and b/ },
  { path: "/api/forecasts?class=war", status: 400, code: "http.bad-parameter", says: /class must be one of/ },
  { path: "/api/forecasts?horizon=8", status: 400, code: "http.bad-parameter", says: /7, 30 or 90/ },
  { path: "/api/nothing", status: 404, code: "http.unknown-address", says: /\/api\/nothing/ },
  { path: "/", status: 503, code: "http.no-board", says: /npm start/ },
];

test.each(REFUSALS)("$path is refused with $code", async ({ path, status, code, says }) => {
  const answer = await get(path);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("Content-Type")).toContain("application/json");
  expect(await answer.json()).toEqual({ error: { code, message: expect.stringMatching(says) } });
});

test.each(["POST", "PUT", "PATCH", "DELETE"])("%s is refused where nothing is to be changed", async (method) => {
  const answer = await app.request("/api/status", { method, headers: { Host: "localhost" } });
  expect(answer.status).toBe(405);
  expect(answer.headers.get("Allow")).toBe("GET, HEAD");
  expect(await answer.json()).toMatchObject({ error: { code: "http.method" } });
});

test("HEAD answers as GET does, without a body", async () => {
  const answer = await app.request("/api/status", { method: "HEAD", headers: { Host: "localhost" } });
  expect([answer.status, await answer.text()]).toEqual([200, ""]);
});

test.each(["/api/status", "/api", "/api/nothing", "/"])("%s carries the strict headers", async (path) => {
  const { headers } = await get(path);
  const policy = headers.get("Content-Security-Policy");
  expect(policy).toMatch(/^default-src 'none'; /);
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(headers.get("Referrer-Policy")).toBe("no-referrer");
  expect(headers.get("Access-Control-Allow-Origin")).toBeNull();
});

const HOSTS: { listensOn: string; host: string; accepted: boolean }[] = [
  { listensOn: "127.0.0.1", host: "127.0.0.1:8130", accepted: true },
  { listensOn: "127.0.0.1", host: "localhost", accepted: true },
  { listensOn: "127.0.0.1", host: "LOCALHOST:8130", accepted: true },
  { listensOn: "127.0.0.1", host: "[::1]:8130", accepted: true },
  { listensOn: "127.0.0.1", host: "rebound.example", accepted: false },
  { listensOn: "127.0.0.1", host: "localhost.rebound.example:8130", accepted: false },
  { listensOn: "127.0.0.1", host: "192.168.1.5", accepted: false },
  { listensOn: "127.0.0.1", host: "", accepted: false },
  { listensOn: "watch.example", host: "watch.example:8130", accepted: true },
  { listensOn: "fd00::5", host: "[fd00::5]:8130", accepted: true },
  { listensOn: "0.0.0.0", host: "192.168.1.5:8130", accepted: true },
  { listensOn: "0.0.0.0", host: "rebound.example", accepted: false },
];

test.each(HOSTS)(
  "listening on $listensOn, Host $host: accepted is $accepted",
  async ({ listensOn, host, accepted }) => {
    const answer = await get("/api/status", { Host: host }, serve(fixtureBongsu(), listensOn));
    expect(answer.status).toBe(accepted ? 200 : 421);
  },
);

test("an answer is revalidated by its tag until something is filed", async () => {
  const archive = fixtureArchive();
  const server = serve(fixtureBongsu(archive));
  const tag = (await get("/api/pairs?limit=5", {}, server)).headers.get("ETag") ?? "";
  const again = await get("/api/pairs?limit=5", { "If-None-Match": tag }, server);
  expect([again.status, await again.text()]).toEqual([304, ""]);
  expect((await get("/api/pairs?limit=6", { "If-None-Match": tag }, server)).status).toBe(200);
  archive.pop();
  expect((await get("/api/pairs?limit=5", { "If-None-Match": tag }, server)).status).toBe(200);
});

test("errors carry no tag, and sources none, since they change without a new revision", async () => {
  expect((await get("/api/pairs?limit=0")).headers.get("ETag")).toBeNull();
  expect((await get("/api/sources")).headers.get("ETag")).toBeNull();
});

test("answers are compressed for those who ask", async () => {
  const answer = await get("/api/export.jsonl", { "Accept-Encoding": "gzip" });
  expect(answer.headers.get("Content-Encoding")).toBe("gzip");
  const plain = answer.body?.pipeThrough(new DecompressionStream("gzip"));
  expect(await new Response(plain ?? null).text()).toBe(await (await get("/api/export.jsonl")).text());
});

test("the export streams every document, as known then, page after page", async () => {
  const many = Array.from({ length: 230 }, () => fixtureArchive()).flat();
  const answer = await get("/api/export.jsonl?asOf=2024-02-10", {}, serve(fixtureBongsu(many)));
  const lines = (await answer.text()).trimEnd().split("\n");
  expect(lines).toHaveLength(230 * 3);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    document: { id: "00000000000000a1" },
    events: [{ type: "THREATEN" }],
    knownAt: "2023-09-21T09:00:00.000Z",
  });
});

test("an export that fails on the way never looks whole", async () => {
  const whole = fixtureBongsu();
  const documents: Reader["documents"] = async (query) => {
    if (query.after) throw new Failure("store.closed", "The store is closed.");
    return whole.documents({ ...query, limit: 1 });
  };
  const answer = await get("/api/export.jsonl", {}, serve({ ...whole, documents }));
  await expect(answer.text()).rejects.toThrow("The store is closed.");
});

test("a failure of the store is told as it is; any other error keeps its words to itself", async () => {
  const failing = async (error: Error) => {
    const actors = async () => {
      throw error;
    };
    const answer = await get("/api/actors", {}, serve({ ...fixtureBongsu(), actors }));
    expect(answer.status).toBe(500);
    return answer.json();
  };
  expect(await failing(new Failure("store.closed", "The store is closed."))).toEqual({
    error: { code: "store.closed", message: "The store is closed." },
  });
  const log = vi.spyOn(console, "error").mockReturnValue();
  const secret = new Error("cannot read /home/somebody/private");
  expect(JSON.stringify(await failing(secret))).not.toContain("somebody");
  expect(log).toHaveBeenCalledWith(secret);
});
