import { expect, test } from "vitest";
import { hashFeatures, readTemplates } from "./templates.ts";

const ATOMS = ["stack", "buffer"];
const MASK = 1023;

function rowsOf(templates: string[], ...atoms: number[]): number[] {
  const read = readTemplates(ATOMS, templates);
  const rows = new Int32Array(read.count);
  hashFeatures(read, Int32Array.from(atoms), MASK, rows);
  return [...rows];
}

test("a feature is told by its template and its atoms, in their order", () => {
  const [single, pair, turned] = rowsOf(["stack", "stack buffer", "buffer stack"], 7, 9);
  expect(new Set([single, pair, turned]).size).toBe(3);
  expect(rowsOf(["stack"], 7, 1)).toEqual([single]);
  expect(rowsOf(["stack"], 8, 9)).not.toEqual([single]);
});

test("rows stay within the table", () => {
  const rows = Array.from({ length: 500 }, (_, i) => rowsOf(["stack buffer"], i * 7919, -i)[0]!);
  expect(rows.every((row) => row >= 0 && row <= MASK)).toBe(true);
  expect(new Set(rows).size).toBeGreaterThan(300);
});

test("an unknown atom is named", () => {
  expect(() => readTemplates(ATOMS, ["stack queue"])).toThrow(/queue/);
});

test("templates of any length give the same rows alone and together", () => {
  const templates = ["stack", "stack buffer", "buffer stack buffer", "stack buffer stack buffer"];
  const alone = templates.flatMap((template) => rowsOf([template], 3, 5));
  expect(rowsOf(templates.toReversed(), 3, 5)).toEqual(alone);
  expect(new Set(alone).size).toBe(4);
});
