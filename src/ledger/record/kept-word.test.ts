import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Commitment, CommitmentKind, CommitmentStatus } from "../../model/commitment.ts";
import { keptWords } from "./kept-word.ts";
import { personNamed } from "./person.ts";
import { wilson } from "./wilson.ts";

let count = 0;
function commitment(
  kind: CommitmentKind,
  status: CommitmentStatus,
  speaker: string,
  fromWord: number | null = null,
): Commitment {
  const [id, day] = [`c${count++}`, "2024-04-02"];
  return {
    id,
    kind,
    speaker: { name: speaker, country: "KOR" },
    speakers: [speaker],
    side: ["KOR"],
    addressees: ["RUS"],
    words: "sanctions",
    condition: null,
    action: null,
    deadline: null,
    firstDay: day,
    lastDay: day,
    wordings: [],
    links: [],
    status,
    since: day,
    because: "",
    decidedBy: null,
    conditionSources: 0,
    daysTaken: fromWord === null ? null : { fromWord, fromCondition: null },
    history: [],
  };
}

test("threats, promises and demands by state and by speaker", () => {
  const kept = keptWords([
    commitment("red line", "acted", "Vice Foreign Minister Chang Ho-jin", 194),
    commitment("threat", "acted-in-part", "Chang", 10),
    commitment("threat", "not-acted", "Chang Ho"),
    commitment("threat", "withdrawn", "the ministry"),
    commitment("threat", "lapsed", "Seoul"),
    commitment("threat", "condition-met", "She"),
    commitment("offer", "acted", "President Yoon Suk Yeol", 3),
    commitment("demand", "open", "Seoul"),
  ]);
  const brief = kept.map(({ by, of, what, total, open, acted, inPart, notActed, share }) => {
    return [by, of, what, total, open, acted, inPart, notActed, share];
  });
  expect(brief).toEqual([
    ["state", "KOR", "threats", 6, 1, 1, 1, 2, 0.5],
    ["speaker", "Chang Ho-jin", "threats", 3, 0, 1, 1, 1, 2 / 3],
    ["state", "KOR", "demands", 1, 1, 0, 0, 0, null],
    ["state", "KOR", "promises", 1, 0, 1, 0, 0, 1],
    ["speaker", "Yoon Suk Yeol", "promises", 1, 0, 1, 0, 0, 1],
  ]);
  expect(kept[0]?.interval?.map((end) => end.toFixed(2))).toEqual(["0.15", "0.85"]);
  expect(kept[0]?.days).toEqual({ median: 102, low: 28, high: 176 });
  expect(kept[2]).toMatchObject({ interval: null, days: null });
});

test.each([
  ["South Korea's Vice Foreign Minister Chang Ho-jin", "Chang Ho-jin"],
  ["President Biden", "Biden"],
  ["Kirby", "Kirby"],
  ["national security adviser Jake Sullivan", "Jake Sullivan"],
  ["She", null],
  ["the vice minister", null],
  ["Seoul", null],
  ["The United States", null],
  ["The leaders of South Korea", null],
  ["China’s commerce ministry", null],
  ["South Korea’s National Security Council", null],
])("%s is %s", (speaker, name) => {
  expect(personNamed(speaker)).toBe(name);
});

test("the interval holds the share, lies within 0 and 1, and narrows with more cases", () => {
  const cases = fc.tuple(fc.nat(200), fc.nat(200)).filter(([a, b]) => a + b > 0);
  fc.assert(
    fc.property(cases, ([hits, misses]) => {
      const total = hits + misses;
      const [low, high] = wilson(hits, total);
      const [inner, outer] = wilson(hits * 4, total * 4);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(hits / total + 1e-9);
      expect(high).toBeGreaterThanOrEqual(hits / total - 1e-9);
      expect(outer - inner).toBeLessThan(high - low);
    }),
    { numRuns: 200, seed: 7 },
  );
});
