import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { changePoints, scoreChangePoints, scoreChanges } from "./eval-changepoints.ts";

const folder = mkdtempSync(join(tmpdir(), "bongsu-changepoints-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Worked by hand from the definitions of the measure.
test.each([
  { what: "all found", annotations: { a: [10], b: [10] }, predicted: [10], cover: 1, f1: 1 },
  {
    what: "within the margin of 5",
    annotations: { a: [10] },
    predicted: [15],
    cover: (10 * (10 / 15) + 30 * (25 / 30)) / 40,
    f1: 1,
  },
  {
    what: "beyond the margin",
    annotations: { a: [10] },
    predicted: [16],
    cover: (10 * (10 / 16) + 30 * (24 / 30)) / 40,
    f1: 0.5,
  },
  {
    what: "nothing predicted, one annotator sees one",
    annotations: { a: [], b: [20] },
    predicted: [],
    cover: 0.75,
    f1: 6 / 7,
  },
  { what: "one too many", annotations: { a: [] }, predicted: [20], cover: 0.5, f1: 2 / 3 },
  {
    what: "one point found twice counts once",
    annotations: { a: [10] },
    predicted: [9, 11],
    cover: (9 + 1 * 0 + 30 * (29 / 30)) / 40,
    f1: 0.8,
  },
])("$what: cover $cover, F1 $f1", ({ annotations, predicted, cover, f1 }) => {
  const score = scoreChanges(annotations, predicted, 40);
  expect(score.f1).toBeCloseTo(f1, 10);
  expect(score.cover).toBeCloseTo(cover, 10);
});

const step = Array.from({ length: 60 }, (_, index) => (index < 30 ? 1 : 5) + (index % 3) / 10);

test("missing values are passed over, and indices stay those of the file", () => {
  const raw = step.map((value, index) => (index === 3 || index === 31 ? null : value));
  expect(changePoints({ name: "s", n_obs: 60, series: [{ raw }] })).toEqual([30]);
  expect(changePoints({ name: "s", n_obs: 60, series: [{ raw }, { raw: step }] })).toEqual([30]);
});

function written(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

test("a folder of data sets is scored by name; what nobody annotated is left out", () => {
  written("one.json", { name: "one", n_obs: 60, series: [{ raw: step }] });
  written("two.json", { name: "two", n_obs: 60, series: [{ raw: step }] });
  const annotations = join(mkdtempSync(join(folder, "a-")), "annotations.json");
  writeFileSync(annotations, JSON.stringify({ one: { x: [30] }, absent: { x: [] } }));
  expect(JSON.parse(scoreChangePoints(folder, annotations, true))).toEqual({
    cover: 1,
    f1: 1,
    of: 1,
    series: [{ name: "one", cover: 1, f1: 1, changes: [30] }],
  });
  expect(scoreChangePoints(folder, annotations, false)).toMatch(/^cover 1\.000 {2}F1 1\.000 {2}of 1 series/);
});

test("what cannot be read is told in a sentence", () => {
  const none = mkdtempSync(join(folder, "none-"));
  const annotations = written("empty.txt", {});
  expect(() => scoreChangePoints(none, annotations, true)).toThrow("name a folder of *.json");
  expect(() => scoreChangePoints(join(none, "absent"), annotations, true)).toThrow("cannot be listed");
  expect(() => scoreChangePoints(none, join(none, "absent.json"), true)).toThrow("no readable JSON file");
});
