import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { bootstrap } from "./bootstrap.ts";
import { scoreDyads, scoreDyadsFile } from "./eval-dyads.ts";

const folder = mkdtempSync(join(tmpdir(), "dyads-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const EVENTS = `date,source_iso2,target_iso2,cameo,goldstein
2018-01-01,PE,CL,190,-10
2018-01-20,CL,PE,036,4.0
2018-02-10,PE,CL,163,-8
2018-02-12,BO,CL,040,1
`;
const HEAD = "split,origin_date,a,b,n_events_60d,y_force,last30_force,any60_force\n";
const LABELS = `${HEAD}train,2018-02-05,CL,PE,5,0,1,1
train,2018-02-05,BO,CL,5,0,0,0
test,2018-03-10,CL,PE,5,0,0,0
test,2018-03-10,BO,CL,5,1,0,0
`;
const events = file("events.csv.gz", gzipSync(EVENTS));

test("only the targets that the labels ask about are scored, also where little is known", () => {
  const [force, ...others] = scoreDyads(events, file("labels.csv", LABELS));
  expect(others).toEqual([]);
  expect(force).toMatchObject({ target: "D force", rows: 2, share: 0.5 });
  expect(force!.figures.brier.value).toBeGreaterThan(0);
  // The pair that fought before is not the one that fights now.
  expect(force!.figures.onsetAuroc.value).toBe(0);
});

test("a target that never came has a Brier score but no AUROC; there may be no row to train on", () => {
  const labels = `${HEAD}test,2018-03-10,CL,PE,5,0,0,0\ntest,2018-03-10,XX,YY,5,0,0,0\n`;
  const [force] = scoreDyads(events, file("one-class.csv", labels));
  expect(force!.figures.auroc).toEqual({ value: null, low: null, high: null });
  expect(force!.figures.brier.value).toBeLessThan(1);
});

test("the same files give the same text, in both forms", () => {
  const labels = file("again.csv", LABELS);
  expect(scoreDyadsFile(events, labels, false)).toBe(scoreDyadsFile(events, labels, false));
  expect(JSON.parse(scoreDyadsFile(events, labels, true))).toMatchObject([{ target: "D force" }]);
});

test.each([
  ["no target", "split,origin_date,a,b\n", "bench.targets", "asks about no target"],
  ["a missing column", HEAD.replace("last30_force,", ""), "bench.column", "no column last30_force"],
  ["no test row", LABELS.replaceAll("test,", "train,"), "bench.test", "no row of the split test"],
  ["a bad date", LABELS.replace("2018-03-10", "2018-02-30"), "bench.row", 'line 4: "2018-02-30" is not a date'],
  ["a bad outcome", LABELS.replace("5,0,1,1", "5,2,1,1"), "bench.row", 'line 2: "2" is not 0 or 1'],
  ["a bad split", LABELS.replace("train,", "dev,"), "bench.row", 'line 2: "dev" is not a split'],
  ["a row cut short", `${HEAD}test,2018-03-10,CL\n`, "bench.row", "line 2, has 3 cells"],
])("%s is told in one sentence", (_, labels, code, words) => {
  const path = file("bad.csv", labels);
  expect(() => scoreDyads(events, path)).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(words) }),
  );
});

test("a file that is missing or no gzip is told as well", () => {
  const broken = file("broken.csv.gz", Buffer.from([0x1f, 0x8b, 0, 1]));
  for (const path of [join(folder, "none.csv"), broken])
    expect(() => scoreDyads(path, path)).toThrow(expect.objectContaining({ code: "bench.file" }));
});

test("the bootstrap draws whole groups: figures that do not differ between groups have no interval", () => {
  const mean = (rows: readonly number[]) => ({ mean: rows.reduce((sum, each) => sum + each, 0) / rows.length });
  let state = 0;
  const random = () => (state = (state + 0.37) % 1);
  const same = bootstrap(
    [
      [0, 1],
      [1, 0],
    ],
    mean,
    { resamples: 50, random },
  );
  expect(same.mean).toEqual({ value: 0.5, low: 0.5, high: 0.5 });
  const different = bootstrap(
    [
      [0, 0],
      [1, 1],
    ],
    mean,
    { resamples: 50, random },
  );
  expect(different.mean).toEqual({ value: 0.5, low: 0, high: 1 });
});
