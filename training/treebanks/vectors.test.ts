import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readVectors } from "./vectors.ts";

const folder = mkdtempSync(join(tmpdir(), "bongsu-vectors-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(content: string): string {
  const path = join(folder, "vectors.json");
  writeFileSync(path, content);
  return path;
}

const VECTORS = { the: [1, 10, 99], of: [2, 10, 99], quay: [3, 40, 99], zebra: [4, 50, 99] };
const FILE = JSON.stringify({ words: Object.keys(VECTORS), dimensions: 2, vectors: VECTORS });

test("frequent and wanted words are kept, in deviations from the mean", () => {
  const { words, dimensions, bytes, scale } = readVectors(fileOf(FILE), new Set(["zebra", "lynx"]), 2);
  expect(words).toEqual(["the", "of", "zebra"]);
  expect(dimensions).toBe(2);
  const first = [0, 1, 2].map((word) => bytes[word * 2]! * scale);
  expect(first[0]! + first[1]! + first[2]!).toBeCloseTo(0, 1);
  expect(first[2]).toBeCloseTo(1.336, 1);
});

test.each(["", "{}", '{"words":[],"dimensions":2}'])("%s is no file of vectors", (content) => {
  expect(() => readVectors(fileOf(content), new Set(), 2)).toThrow(/word vectors .* cannot be read/);
});
