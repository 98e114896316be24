import { describe, expect, test } from "vitest";
import { climatology } from "./baselines.ts";
import { type Forecast, forecastsAt, trainForecaster } from "./forecaster.ts";
import { type ForecastEvent, type History, historyOf, type Pair } from "./history.ts";
import { happens } from "./outcome.ts";
import { calibrationError } from "./reliability.ts";
import { brier, type Scored } from "./scores.ts";

const DAYS = 400;
const TALK = 0;
const CONFLICT = 1;

/** A generator of numbers from 0 to 1 (Lehmer), the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Pairs that talk every third day, and fight at rates of their own in spells of calm and of strife. */
function simulate(pairs: number): ForecastEvent[] {
  const random = randomFrom(20);
  const events: ForecastEvent[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const rate = 0.001 + 0.06 * random() ** 3;
    let strife = false;
    for (let day = 0; day < DAYS; day++) {
      if (random() < 1 / 60) strife = !strife;
      const act = (classes: number, scale: number) =>
        events.push({ day, actor: `A${pair}`, recipient: `B${pair}`, classes, scale });
      if (random() < 1 / 3) act(TALK, 2);
      if (random() < rate * (strife ? 3 : 0.5)) act(CONFLICT, -7);
    }
  }
  return events;
}

const events = simulate(40);
const history = historyOf(events);
const ORIGIN = 280;
const pairs: Pair[] = [...history.pairs.values()];
const forecaster = trainForecaster(history, { asOf: ORIGIN, horizons: [30], classes: ["material-conflict"] });

const forecastsOf = (of: History, origin: number): Forecast[] => pairs.flatMap(forecastsAt(of, forecaster, origin));
const cameAfter = (origin: number, at: number): 0 | 1 =>
  happens([...history.pairs.values()][at]!.all, 0, origin, 30) ? 1 : 0;

describe("pairs whose rates are known", () => {
  const origins = [280, 310, 340, 369];
  const scored = origins.flatMap((origin) =>
    forecastsOf(history, origin).map(({ probability }, at): Scored => ({
      probability: probability ?? Number.NaN,
      outcome: cameAfter(origin, at),
    })),
  );
  const before = [160, 190, 220, 250].flatMap((origin) => pairs.map((_, at) => ({ outcome: cameAfter(origin, at) })));

  test("the forecast beats climatology by a tenth at least", () => {
    const usual = climatology(before);
    const reference = brier(scored.map(({ outcome }) => ({ probability: usual, outcome }))) ?? 0;
    expect(brier(scored)).toBeLessThan(0.9 * reference);
  });

  // Forty forecasts a bin leave 0.06 to chance.
  test("and is calibrated", () => {
    expect(calibrationError(scored, 4)).toBeLessThan(0.1);
  });
});

test("what comes after the origin changes no forecast", () => {
  const past = historyOf(events.filter(({ day }) => day <= ORIGIN));
  const early = trainForecaster(past, { asOf: ORIGIN, horizons: [30], classes: ["material-conflict"] });
  expect(pairs.flatMap(forecastsAt(past, early, ORIGIN))).toEqual(forecastsOf(history, ORIGIN));
});

test("the order of the events changes no forecast", () => {
  const shuffled = historyOf(events.toReversed().sort((x, y) => (x.actor < y.actor ? 1 : -1)));
  const other = trainForecaster(shuffled, { asOf: ORIGIN, horizons: [30], classes: ["material-conflict"] });
  const probability = (each: Forecast) => each.probability;
  expect(pairs.flatMap(forecastsAt(shuffled, other, ORIGIN)).map(probability)).toEqual(
    forecastsOf(history, ORIGIN).map(probability),
  );
});

test("drivers are told strongest first, with what is usual", () => {
  const highest = forecastsOf(history, ORIGIN).toSorted((x, y) => (y.probability ?? 0) - (x.probability ?? 0))[0]!;
  expect(highest.method).toBe("regression");
  const sizes = highest.drivers.map(({ effect }) => Math.abs(effect));
  expect(sizes).toEqual(sizes.toSorted((x, y) => y - x));
  expect(highest.drivers[0]?.words).toMatch(
    /\d acts? of material conflict in the last 30 days, usual is \d+\.\d: raises/,
  );
});

test("all horizons are forecast, shortest first, and a longer one is never less probable", () => {
  const all = trainForecaster(history, { asOf: ORIGIN, horizons: [90, 7, 30], classes: ["material-conflict"] });
  for (const pair of pairs) {
    const [week, month, quarter] = forecastsAt(history, all, ORIGIN)(pair);
    expect(week!.probability!).toBeGreaterThan(0);
    expect(quarter!.probability!).toBeLessThan(1);
    expect(month!.probability!).toBeGreaterThanOrEqual(week!.probability!);
    expect(quarter!.probability!).toBeGreaterThanOrEqual(month!.probability!);
  }
});
