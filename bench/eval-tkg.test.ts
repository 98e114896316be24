import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { scoreTkgDirectory, type TkgScore } from "./eval-tkg.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "bongsu-tkg-"));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

const write = (name: string, text: string | Uint8Array) => writeFileSync(join(dir, name), text);
const daily = (days: number[], fact: string) => days.map((day) => `${fact}\t${24 * day}\t-1\n`).join("");

test("what happens every day is forecast; a zipped part, a missing validation part and a fifth column are fine", () => {
  write("train.txt.gz", gzipSync(daily([0, 1, 2, 3, 4], "0\t0\t1") + daily([3], "2\t1\t3")));
  write("test.txt", daily([5, 6], "0\t0\t1"));
  write("stat.txt", "9\t2\n");
  const score = JSON.parse(scoreTkgDirectory(dir, true)) as TkgScore;
  expect(score).toMatchObject({ mrr: 1, hits1: 1, questions: 4, entities: 9, interval: [1, 1] });
  expect(scoreTkgDirectory(dir, false)).toContain("4 questions, 9 candidates");
});

test("an entity that was never seen shares the ranks of all that are as unknown", () => {
  write("train.txt", daily([0, 1], "0\t0\t1"));
  write("test.txt", daily([2], "0\t0\t2"));
  write("stat.txt", "12\t1\n");
  const { hits10 } = JSON.parse(scoreTkgDirectory(dir, true)) as TkgScore;
  expect(hits10).toBe(1);
});

test("facts of training from the time of the test give nothing away", () => {
  const past = daily([0, 1], "0\t0\t1") + daily([0, 1], "0\t1\t2");
  write("test.txt", daily([2], "0\t0\t2"));
  write("train.txt", past);
  const { seconds: _, ...honest } = JSON.parse(scoreTkgDirectory(dir, true)) as TkgScore;
  write("train.txt", past + daily([2, 3, 4], "0\t0\t2"));
  expect(JSON.parse(scoreTkgDirectory(dir, true))).toMatchObject(honest);
});

test.each([
  { why: "no folder", files: {}, told: /train\.txt is missing: give a folder that holds it\.$/ },
  { why: "no test", files: { "train.txt": "0\t0\t1\t0" }, told: /test\.txt is missing/ },
  { why: "an empty test", files: { "train.txt": "0\t0\t1\t0", "test.txt": "\n" }, told: /test\.txt holds no facts/ },
  {
    why: "a line cut short",
    files: { "train.txt": "0\t0\t1\t0\n0\t0\t1\n", "test.txt": "0\t0\t1\t24" },
    told: /train\.txt:2 does not read "subject, relation, object, time"/,
  },
  {
    why: "a word",
    files: { "train.txt": "0\t0\tB\t0", "test.txt": "0\t0\t1\t24" },
    told: /train\.txt:1 does not read/,
  },
  {
    why: "a test in the past",
    files: { "train.txt": "0\t0\t1\t24", "test.txt": "0\t0\t1\t24" },
    told: /train\.txt holds no facts from before the test/,
  },
  {
    why: "broken counts",
    files: { "train.txt": "0\t0\t1\t0", "test.txt": "0\t0\t1\t24", "stat.txt": "many" },
    told: /stat\.txt:1 does not open with two whole numbers/,
  },
  { why: "no gzip", files: { "train.txt.gz": "0\t0\t1\t0" }, told: /train\.txt\.gz is not a gzip file/ },
])("told in one sentence: $why", ({ files, told }) => {
  for (const [name, text] of Object.entries(files)) write(name, text);
  expect(() => scoreTkgDirectory(dir, false)).toThrow(told);
});
