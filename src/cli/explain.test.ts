import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runBongsu } from "../../test/process.ts";
import type { Explained } from "../app/explain.ts";
import { width } from "./table.ts";

const ACT = "Warsaw expelled three Russian diplomats on Monday.";
const FORECAST = "Analysts said China would invade Taiwan next year.";
let folder: string;
let article: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bongsu-explain-"));
  article = join(folder, "article.txt");
  writeFileSync(article, `${ACT} ${FORECAST}`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const explain = (...args: string[]) => runBongsu(["explain", "--published-at", "2024-05-22", ...args]);

test("a short text takes a page: its words, names, times, speakers and decisions", async () => {
  const { stdout, stderr, status } = await explain(article);
  expect([status, stderr]).toEqual([0, ""]);
  const lines = stdout.split("\n");
  expect(lines.length).toBeLessThan(60);
  for (const line of lines) expect(width(line)).toBeLessThanOrEqual(80);
  for (const line of [
    `1  ${ACT}`,
    "     expelled VERB root",
    "       diplomats NOUN obj + three NUM nummod, Russian ADJ amod",
    "     Warsaw: Warsaw, government, POL (capital for the government of POL)",
    "     Monday: 2024-05-20 (weekday, published 2024-05-22)",
    '     - SANCTION coded as ev1: "expelled three Russian diplomats" reads as',
    `2  ${FORECAST}`,
    '     Analysts (said, reported): "China would invade Taiwan next year"',
    '     - ASSAULT left out (foretold-by-expert): "invade Taiwan" reads as ASSAULT',
  ])
    expect(lines).toContain(line);
});

test("json holds the document and its analysis, the same bytes each time", async () => {
  const [first, second] = [await explain("--format", "json", article), await explain("--format", "json", article)];
  expect(first.stdout).toBe(second.stdout);
  const { document, analysis }: Explained = JSON.parse(first.stdout);
  expect(document.text).toBe(`${ACT} ${FORECAST}`);
  expect(analysis).toMatchObject({ unread: null, total: 2, first: 0, before: null, next: null });
  expect(analysis.sentences[0]?.decisions).toContainEqual(
    expect.objectContaining({ about: "event", outcome: "coded", reads: "SANCTION", id: "ev1", reason: null }),
  );
  expect(analysis.sentences[1]?.decisions).toContainEqual(
    expect.objectContaining({ about: "event", outcome: "left-out", reads: "ASSAULT", reason: "foretold-by-expert" }),
  );
});

test("one sentence alone, by its number", async () => {
  const { stdout } = await explain("--sentence", "2", article);
  expect(stdout).toContain(`2  ${FORECAST}`);
  expect(stdout).not.toContain(`1  ${ACT}`);
});

test("standard input is read as a file is", async () => {
  const { stdout, status } = await runBongsu(["explain", "-"], ACT);
  expect(status).toBe(0);
  expect(stdout).toContain("- SANCTION coded as ev1");
});

test("a text in another language says why it was not read, and is no error", async () => {
  const korean = "정부는 러시아 선박 두 척을 제재한다고 밝혔다. 외교부 대변인이 말했다.";
  const { stdout, status } = await runBongsu(["explain", "-"], korean);
  expect(status).toBe(0);
  expect(stdout).toContain("Not read: The text is in Korean; only English is coded.");
});

test.each([
  [["--sentence", "9"], 1, "The text has no sentence 9: give a number from 1 to 2. [explain.no-sentence]"],
  [["--sentence", "0"], 2, "Give a whole number from 1"],
  [["--format", "yaml"], 2, "Allowed choices are text, json"],
])("explain %j ends with %i and says: %s", async (args, code, sentence) => {
  const { stdout, stderr, status } = await explain(...args, article);
  expect([status, stdout]).toEqual([code, ""]);
  expect(stderr).toContain(sentence);
});

test("a file that is not there is told in one sentence, with status 1", async () => {
  const { stdout, stderr, status } = await explain(join(folder, "missing.txt"));
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/missing\.txt.*\[source\.not-found\]\n$/);
});
