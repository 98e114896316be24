import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Bongsu } from "../app/bongsu.ts";
import { openBongsu } from "../app/open.ts";
import { type Listening, listen } from "./listen.ts";
import { analysisSchema } from "./schema/analysis.ts";
import { createServer } from "./server.ts";

const now = () => new Date("2024-04-10T12:00:00Z");
const ACT = "Japan imposed sanctions on three Russian banks on Tuesday.";
const LONG = Array.from({ length: 300 }, () => ACT).join("\n\n");

let folder: string;
let bongsu: Bongsu;
let server: Listening;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bongsu-analysis-"));
  await writeFile(join(folder, "act.txt"), `${ACT} The weather over the harbour was fair all day.`);
  await writeFile(join(folder, "long.txt"), LONG);
  await writeFile(join(folder, "korean.txt"), "정부는 러시아 선박 두 척을 제재한다고 밝혔다. 외교부 대변인이 말했다.");
  bongsu = await openBongsu({ dataDir: join(folder, "data"), now, threads: 1 });
  const outcomes = bongsu.ingest(
    ["act.txt", "long.txt", "korean.txt"].map((name) => join(folder, name)),
    { now, publishedAt: "2024-04-03" },
  );
  for await (const outcome of outcomes) if ("error" in outcome) throw new Error(outcome.error.message);
  const host = "127.0.0.1";
  server = await listen(createServer(bongsu, { host, boardFolder: "no-such-folder" }), { port: 0, host });
});
afterAll(async () => {
  await server.close();
  await bongsu.close();
  await rm(folder, { recursive: true });
});

async function idOf(name: string) {
  const { rows } = await bongsu.documents({});
  return rows.find(({ record }) => record.document.path.endsWith(name))?.record.document.id ?? "";
}

async function ask(name: string, query = "", headers: Record<string, string> = {}) {
  return fetch(`${server.address}/api/documents/${await idOf(name)}/analysis${query}`, { headers });
}

test("a stored document is read anew, and told sentence by sentence", async () => {
  const answer = await ask("act.txt");
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    unread: null,
    total: 2,
    sentences: [{ text: ACT, times: [{ interval: { start: "2024-04-02" } }] }, {}],
  });
});

test("each sentence carries what was decided on it, and why", async () => {
  const { sentences } = analysisSchema.parse(await (await ask("act.txt")).json());
  expect(
    sentences.map(({ decisions }) => decisions.map(({ about, outcome, reads }) => [about, outcome, reads])),
  ).toEqual([
    [
      ["event", "coded", "SANCTION"],
      ["designation", "coded", "list"],
    ],
    [],
  ]);
  expect(sentences[0]?.decisions[0]?.because).toContain('"imposed sanctions on three Russian banks" reads as SANCTION');
});

test("what a browser holds is not read again while nothing is filed", async () => {
  const tag = (await ask("act.txt")).headers.get("ETag") ?? "";
  const again = await ask("act.txt", "", { "If-None-Match": tag });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

test("a long document comes in pages, and the server answers others while it is read", async () => {
  const long = ask("long.txt", "?limit=100").then(async (answer) => analysisSchema.parse(await answer.json()));
  const status = fetch(`${server.address}/api/status`).then(() => "status");
  expect(await Promise.race([long, status])).toBe("status");
  const page = await long;
  expect(page).toMatchObject({ total: 300, first: 0, before: null });
  expect(page.sentences).toHaveLength(100);
  const next = await ask("long.txt", `?limit=100&at=${page.next}`);
  expect(await next.json()).toMatchObject({ first: 100, before: 0 });
});

test("a text that is not English says so", async () => {
  expect(await (await ask("korean.txt")).json()).toMatchObject({
    unread: "The text is in Korean; only English is coded.",
    sentences: [],
  });
});
