import * as fc from "fast-check";
import { expect, test } from "vitest";
import { baseRate } from "./base-rate.ts";
import { forecastsAt, trainForecaster } from "./forecaster.ts";
import { type ForecastEvent, historyOf } from "./history.ts";

const CONFLICT = 1;
const act = (day: number, actor = "PER", recipient = "CHL", classes = CONFLICT): ForecastEvent => ({
  day,
  actor,
  recipient,
  classes,
  scale: -5,
});

function forecast(events: readonly ForecastEvent[], asOf: number, pair = { a: "PER", b: "CHL" }) {
  const history = historyOf(events);
  const forecaster = trainForecaster(history, { asOf, horizons: [30], classes: ["material-conflict"] });
  return forecastsAt(history, forecaster, asOf)(pair)[0]!;
}

test("an empty record says nothing, and why", () => {
  expect(forecast([], 100)).toMatchObject({ probability: null, method: "none", drivers: [] });
  expect(forecast([], 100).because).toContain("holds no act");
});

test("a record shorter than the horizon says nothing", () => {
  expect(forecast([act(90)], 100).probability).toBeNull();
});

test("few acts give the pair's base rate, with the reason", () => {
  const events = [act(0), act(40), act(200), act(0, "PER", "BOL", 0)];
  const { method, probability, because } = forecast(events, 300);
  expect(method).toBe("base rate");
  expect(because).toContain("fewer than 5 acts in the last 60 days");
  expect(probability).toBeGreaterThan(0.05);
  expect(probability).toBeLessThan(0.5);
});

test("a pair that fights more often has the higher base rate", () => {
  const events = [...[0, 60, 120, 180, 240].map((day) => act(day)), act(130, "PER", "BOL")];
  const quiet = forecast(events, 300, { a: "PER", b: "BOL" }).probability ?? Number.NaN;
  expect(forecast(events, 300).probability).toBeGreaterThan(quiet);
});

test("a pair of which nothing is known is forecast as any pair of the record, whichever actor is named first", () => {
  const events = [act(0), act(100), act(200, "PER", "BOL", 0)];
  const unknown = forecast(events, 300, { a: "FJI", b: "TON" });
  expect(unknown.probability).toBe(forecast(events, 300, { a: "TON", b: "FJI" }).probability);
  expect(unknown.method).toBe("base rate");
});

test("the base rate goes from what is usual to the pair's own as its past grows", () => {
  const climate = { mean: 0.1, weight: 4 };
  expect(baseRate({ held: 0, windows: 0 }, climate, 30)).toBeCloseTo(0.1, 12);
  expect(baseRate({ held: 120, windows: 120 }, climate, 30)).toBeCloseTo(0.55, 12);
  expect(baseRate({ held: 3e6, windows: 3e6 }, climate, 30)).toBeCloseTo(1, 4);
});

test("every probability is above 0 and below 1, and later acts change none", () => {
  const actor = fc.constantFrom("PER", "CHL", "BOL", "ECU");
  const anyAct = fc.record({
    day: fc.integer({ min: 0, max: 200 }),
    actor,
    recipient: actor,
    classes: fc.integer({ min: 0, max: 31 }),
    scale: fc.integer({ min: -10, max: 10 }),
  });
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 60 }), fc.integer({ min: 40, max: 160 }), (events, asOf) => {
      const now = forecast(events, asOf);
      expect(
        forecast(
          events.filter(({ day }) => day <= asOf),
          asOf,
        ),
      ).toEqual(now);
      if (now.probability === null) return;
      expect(now.probability).toBeGreaterThan(0);
      expect(now.probability).toBeLessThan(1);
    }),
    { numRuns: 40 },
  );
});
