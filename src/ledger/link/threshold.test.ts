import * as fc from "fast-check";
import { expect, test } from "vitest";
import { THRESHOLDS } from "./codebook.ts";
import { learnThresholds } from "./threshold.ts";

const confirmed = (score: number | null, times = 1) =>
  Array.from({ length: times }, () => ({ score, verdict: "confirmed" as const }));
const rejected = (score: number | null, times = 1) =>
  Array.from({ length: times }, () => ({ score, verdict: "rejected" as const }));

test("before anybody judged, the thresholds are the defaults and say how good they were", () => {
  const { automatic, suggested, judgements, because } = learnThresholds([]);
  expect([automatic, suggested, judgements]).toEqual([THRESHOLDS.automatic.default, THRESHOLDS.suggested.default, 0]);
  expect(because).toContain("nobody has judged");
});

test.each([
  ["twenty wrong links at 0.8 put it above 0.8", rejected(0.8, 20), "above", 0.8],
  ["forty right ones at 0.6 bring it down to them", confirmed(0.6, 40), "at most", 0.6],
  ["one rejection moves it a little", rejected(0.9), "above", THRESHOLDS.automatic.default],
  ["wrong ones far below do not matter", rejected(0.3, 30), "at most", THRESHOLDS.automatic.default],
])("%s", (_, judged, where, than) => {
  const { automatic } = learnThresholds(judged);
  expect(automatic > than ? "above" : "at most").toBe(where);
});

test("a judgement of a link that had no score teaches nothing", () => {
  expect(learnThresholds([...rejected(null, 50), ...confirmed(null, 50)])).toEqual(learnThresholds([]));
});

test("what was learnt is told with its number", () => {
  const { judgements, because } = learnThresholds([...rejected(0.8, 3), ...confirmed(0.9)]);
  expect(judgements).toBe(4);
  expect(because).toMatch(/^Of 4 judged links 1 were confirmed/);
});

const score = fc.integer({ min: 0, max: 100 }).map((hundredth) => hundredth / 100);
const judgements = fc.array(fc.record({ score, verdict: fc.constantFrom("confirmed" as const, "rejected" as const) }), {
  maxLength: 60,
});

test("a further rejection never lowers a threshold, a further confirmation never raises one", () => {
  fc.assert(
    fc.property(judgements, score, (known, at) => {
      const now = learnThresholds(known);
      const worse = learnThresholds([...known, ...rejected(at)]);
      const better = learnThresholds([...known, ...confirmed(at)]);
      expect(worse.automatic).toBeGreaterThanOrEqual(now.automatic);
      expect(worse.suggested).toBeGreaterThanOrEqual(now.suggested);
      expect(better.automatic).toBeLessThanOrEqual(now.automatic);
      expect(better.suggested).toBeLessThanOrEqual(now.suggested);
    }),
  );
});

test("thresholds stay in their bounds, suggestions never stricter than links, whatever the order", () => {
  fc.assert(
    fc.property(judgements, (known) => {
      const { automatic, suggested } = learnThresholds(known);
      const [low, high] = THRESHOLDS.automatic.bounds;
      expect(automatic).toBeGreaterThanOrEqual(low);
      expect(automatic).toBeLessThanOrEqual(high);
      expect(suggested).toBeGreaterThanOrEqual(THRESHOLDS.suggested.bounds[0]);
      expect(suggested).toBeLessThanOrEqual(automatic);
      expect(learnThresholds(known.toReversed())).toEqual({ ...learnThresholds(known) });
    }),
  );
});
