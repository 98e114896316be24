import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { Confusion } from "./confusion.ts";
import { asGold, readRelations, scoreRelationFile } from "./eval-relation.ts";

const folder = mkdtempSync(join(tmpdir(), "bongsu-relation-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function table(...rows: string[]): string {
  const path = join(folder, `${rows.length}.tsv`);
  writeFileSync(path, rows.join("\n"));
  return path;
}

test("columns are found by name, whatever stands around them", () => {
  const path = table("\tgold_root\tother\tsentence\tsource\ttarget", "7\tAID\tx\tOslo fed Bern.\tOslo\tBern\r", "");
  expect(readRelations(path)).toEqual([{ sentence: "Oslo fed Bern.", source: "Oslo", target: "Bern", gold: "AID" }]);
});

test("a table without one of the columns is refused", () => {
  expect(() => readRelations(table("sentence\tsource\ttarget"))).toThrow("gold_root");
});

test("where the gold has YIELD, it stands for CONCEDE and RETREAT", () => {
  expect(asGold("RETREAT", new Set(["YIELD", "AID"]))).toBe("YIELD");
  expect(asGold("RETREAT", new Set(["RETREAT"]))).toBe("RETREAT");
  expect(asGold("AID", new Set(["YIELD"]))).toBe("AID");
});

test("confusions give accuracy, F1 by type and the pairs", () => {
  const confusion = new Confusion();
  for (const [gold, said] of [
    ["AID", "AID"],
    ["AID", "REJECT"],
    ["REJECT", "REJECT"],
  ] as const)
    confusion.add(gold, said);
  const { accuracy, macroF1, pairs, types } = confusion.value;
  expect(accuracy).toBeCloseTo(2 / 3);
  expect(macroF1).toBeCloseTo(2 / 3);
  expect(pairs).toEqual([{ gold: "AID", said: "REJECT", times: 1 }]);
  expect(types.map(({ type, p, r }) => [type, p, r])).toEqual([
    ["AID", 1, 0.5],
    ["REJECT", 0.5, 1],
  ]);
});

test("a scored table is printed for people and as JSON", () => {
  const path = table(
    "sentence\tsource\ttarget\tgold_root",
    "Quito accused Lima of fraud.\tQuito\tLima\tACCUSE",
    "Malta urged Tunis to help.\tMalta\tTunis\tREQUEST",
  );
  expect(JSON.parse(scoreRelationFile(path, true))).toMatchObject({ accuracy: 1, macroF1: 1, of: 2, pairs: [] });
  expect(scoreRelationFile(path, false)).toContain("accuracy 1.000  macro-F1 1.000  of 2 sentences");
});
