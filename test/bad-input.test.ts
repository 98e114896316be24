import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runBongsu } from "./process.ts";

/** A folder as users have it: one good report among everything that can go wrong, each with the code that tells it. */
const bad: Record<string, { code: string; write: (path: string) => void }> = {
  "a-empty.txt": { code: "source.empty", write: (path) => writeFileSync(path, "") },
  "b-huge.txt": { code: "source.too-large", write: sparse(200 * 1024 * 1024) },
  "c-binary.txt": {
    code: "source.binary",
    write: (path) => writeFileSync(path, Buffer.from([0, 1, 2, 255, 254, 0, 0, 7])),
  },
  "d-broken.txt": {
    code: "source.encoding",
    write: (path) =>
      writeFileSync(path, Buffer.concat([Buffer.from("Seoul "), Buffer.alloc(40, 0xe9), Buffer.from(" Moscow")])),
  },
  "e-nested.html": { code: "source.too-deep", write: (path) => writeFileSync(path, "<div>".repeat(900_000)) },
  "f-bomb.txt.gz": {
    code: "source.too-large",
    write: (path) => writeFileSync(path, gzipSync(Buffer.alloc(120_000_000, 65))),
  },
  "g-entities.xml": {
    code: "source.entities",
    write: (path) =>
      writeFileSync(
        path,
        '<!DOCTYPE r [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><rss><channel><item>&b;</item></channel></rss>',
      ),
  },
  "h-nowhere.txt": { code: "source.not-found", write: (path) => symlinkSync("/nowhere/at/all.txt", path) },
  "i-broken.json": { code: "source.json", write: (path) => writeFileSync(path, '{"title": "cut') },
};

const good = {
  title: "A good report",
  date: "2024-04-05",
  outlet: "Ridge Post",
  text: "Russia summoned the Japanese ambassador in Moscow on Friday.",
};
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bongsu-bad-"));
  mkdirSync(join(folder, "news"));
  for (const [name, { write }] of Object.entries(bad)) write(join(folder, "news", name));
  writeFileSync(join(folder, "news", "z-good.json"), JSON.stringify(good));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function sparse(bytes: number) {
  return (path: string) => {
    closeSync(openSync(path, "w"));
    truncateSync(path, bytes);
  };
}

test("each bad input is told by its code and one sentence, and the good one is kept", async () => {
  const { stdout, status } = await runBongsu([
    "ingest",
    "--json",
    join(folder, "news"),
    "--data",
    join(folder, "data"),
  ]);
  const outcomes: { path: string; error?: { code: string; message: string }; outcome?: string }[] = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const told = Object.fromEntries(
    outcomes.map(({ path, error, outcome }) => [path.split("/").at(-1), error?.code ?? outcome]),
  );
  const expected = Object.fromEntries(Object.entries(bad).map(([name, { code }]) => [name, code]));
  expect(told).toEqual({ ...expected, "z-good.json": "kept" });
  const sentences = outcomes.flatMap(({ error }) => (error ? [error.message] : []));
  expect(sentences.filter((sentence) => !/^[A-Z0-9].*\.$/.test(sentence))).toEqual([]);
  expect(status).toBe(1);
});

test("the same folder is coded with every error in its place", async () => {
  const { stdout, status } = await runBongsu(["code", join(folder, "news")]);
  const lines = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map((line) => line.error?.code ?? line.document.title)).toEqual([
    ...Object.values(bad).map(({ code }) => code),
    "A good report",
  ]);
  expect(status).toBe(1);
});

test("a feed that leads to this machine is refused unless allowed", async () => {
  const { stderr, status } = await runBongsu([
    "ingest",
    "http://127.0.0.1:8099/feed.xml",
    "--data",
    join(folder, "data"),
  ]);
  expect(stderr).toContain("private");
  expect(stderr).toContain("--allow-private");
  expect(status).toBe(1);
});
