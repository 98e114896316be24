import { describe, expect, test } from "vitest";
import type { Act } from "../../model/act.ts";
import { dayNumber, isoDay } from "../../model/day.ts";
import type { EventType } from "../../model/event.ts";
import type { Forecast } from "../../model/forecast.ts";
import { forecastEntries, keptForecasts, scoreEntries } from "./entries.ts";
import { issue, train } from "./issue.ts";
import { forecastEvents } from "./of-acts.ts";
import { dueDay, settle } from "./settle.ts";
import { skills } from "./skill.ts";

function told(day: string, type: EventType, more: Partial<Act> = {}): Act {
  return {
    day,
    knownDay: day,
    actor: "KOR",
    recipient: "RUS",
    type,
    modes: [],
    contexts: [],
    cameo: null,
    scale: 0,
    confidence: 0.9,
    documentId: `${type}-${day}`,
    eventId: "ev1",
    outlet: "One",
    ...more,
  };
}

function forecast(more: Partial<Forecast> = {}): Forecast {
  const [day, of, horizon] = [more.day ?? "2024-04-01", more.class ?? "force", more.horizon ?? 7];
  return {
    id: `${day}/KOR/RUS/${of}/${horizon}`,
    a: "KOR",
    b: "RUS",
    class: of,
    horizon,
    day,
    probability: 0.2,
    baseRate: 0.1,
    climatology: 0.05,
    persistence: null,
    drivers: [],
    method: "test 1",
    made: "live",
    ...more,
  };
}

describe("settling: an act of the class on a day of the window, either way", () => {
  test.each([
    { why: "the first day of the window", act: told("2024-04-02", "ASSAULT"), outcome: true },
    { why: "the last day", act: told("2024-04-08", "ASSAULT"), outcome: true },
    { why: "the day itself is known already", act: told("2024-04-01", "ASSAULT"), outcome: false },
    { why: "a day too late", act: told("2024-04-09", "ASSAULT"), outcome: false },
    { why: "the other way", act: told("2024-04-03", "ASSAULT", { actor: "RUS", recipient: "KOR" }), outcome: true },
    { why: "another pair", act: told("2024-04-03", "ASSAULT", { recipient: "JPN" }), outcome: false },
    { why: "another class", act: told("2024-04-03", "SANCTION"), outcome: false },
  ])("$why: $outcome", ({ act, outcome }) => {
    const [score] = settle([forecast()], [act]);
    expect(score?.outcome).toBe(outcome);
    expect(score?.brier).toBeCloseTo(outcome ? 0.64 : 0.04);
    expect(score?.evidence).toEqual(outcome ? { documentId: act.documentId, eventId: "ev1" } : null);
    expect(score?.logScore).toBeCloseTo(Math.log(outcome ? 0.2 : 0.8));
  });

  test.each([
    { horizon: 7, due: "2024-04-08" },
    { horizon: 30, due: "2024-05-01" },
    { horizon: 90, due: "2024-06-30" },
  ] as const)("a window of $horizon days ends on $due", ({ horizon, due }) => {
    expect(dueDay(forecast({ horizon }))).toBe(due);
  });
});

test("what the journal keeps comes back with its scores, newest first", () => {
  const made = [forecast(), forecast({ horizon: 30 }), forecast({ day: "2024-04-02" })];
  const scored = settle([made[0] as Forecast], []).map((score) => ({ forecast: made[0] as Forecast, score }));
  const entries = [
    ...forecastEntries(made, "2024-04-02T10:00:00.000Z"),
    ...scoreEntries(scored, { day: "2024-04-09", at: "2024-04-09T00:01:00.000Z" }),
  ];
  expect(entries.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    "forecast 2024-04-01/KOR/RUS",
    "forecast 2024-04-02/KOR/RUS",
    "score 2024-04-01/KOR/RUS/7",
  ]);
  expect(keptForecasts(entries).map(({ id, due, score }) => [id, due, score?.outcome ?? null])).toEqual([
    ["2024-04-02/KOR/RUS/force/7", "2024-04-09", null],
    ["2024-04-01/KOR/RUS/force/30", "2024-05-01", null],
    ["2024-04-01/KOR/RUS/force/7", "2024-04-08", false],
  ]);
});

test("skill is held against each reference over the forecasts that have it", () => {
  const kept = [true, false, false, false].map((came, n) => ({
    ...forecast({ day: `2024-04-0${n + 1}`, probability: came ? 0.8 : 0.1, persistence: n < 2 ? 0.5 : null }),
    due: "2024-04-20",
    score: { forecast: "", outcome: came, brier: 0, logScore: 0, evidence: null },
  }));
  const [all, ofForce, week] = skills(kept);
  expect(all).toMatchObject({ class: "all", horizon: "all", n: 4, brier: expect.closeTo(0.0175) });
  expect(all?.skill.persistence).toBeCloseTo(1 - 0.025 / 0.25);
  expect(all?.skill.baseRate).toBeCloseTo(1 - 0.0175 / 0.21);
  expect([ofForce?.class, week?.horizon]).toEqual(["force", 7]);
  expect(all?.reliability.map(({ n, observed }) => [n, observed])).toEqual([
    [3, 0],
    [1, 1],
  ]);
  expect(skills(kept.map((each) => ({ ...each, score: null })))).toEqual([]);
});

test("an act told twice is one act to a forecast", () => {
  const twice = [told("2024-04-02", "ASSAULT"), told("2024-04-02", "ASSAULT", { documentId: "another" })];
  expect(forecastEvents([...twice, told("2024-04-02", "CONSULT")])).toHaveLength(2);
});

describe("issuing", () => {
  const acts = Array.from({ length: 40 }, (_, n) => told(isoDay((dayNumber("2023-01-01") ?? 0) + n * 9), "SANCTION"));
  const day = "2023-12-01";
  const known = acts.filter((act) => act.knownDay <= day);

  test("fifteen forecasts a pair, with what they are held against, whichever code is named first", () => {
    const forecasts = issue(train(known, day), known, [{ a: "RUS", b: "KOR" }], { day, made: "live" });
    expect(forecasts).toHaveLength(15);
    for (const { a, b, probability, baseRate, climatology, drivers, id } of forecasts) {
      expect([a, b, id.startsWith(`${day}/KOR/RUS/`)]).toEqual(["KOR", "RUS", true]);
      expect(probability).toBeGreaterThan(0);
      expect(probability).toBeLessThan(1);
      expect(baseRate).not.toBeNull();
      expect(climatology).not.toBeNull();
      expect(drivers.length).toBeGreaterThan(0);
    }
    const conflict = forecasts.filter((each) => each.class === "material-conflict");
    expect(conflict.find(({ horizon }) => horizon === 30)?.probability).toBeGreaterThan(0.7);
  });

  test("of an empty record nothing is said", () => {
    expect(issue(train([], day), [], [{ a: "KOR", b: "RUS" }], { day, made: "live" })).toEqual([]);
  });
});
