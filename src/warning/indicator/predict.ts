import type { Frequency } from "../../model/indicator.ts";
import { NORM_SETTINGS } from "./codebook.ts";
import type { Point } from "./known.ts";
import { fit, median } from "./student.ts";

/** A way to say what the next value will be. */
export interface Way {
  /** From the present level, or from the last value alone. */
  base: "level" | "last";
  /** Whether what the season usually adds is added. */
  seasonal: boolean;
}

/** What the newest value should have been by the past, and how far off it is. */
export interface Prediction {
  way: Way;
  expected: number;
  /** Scale of Student's t about it; 0 where half of the past errors and more are one and the same. */
  scale: number;
  /** How far off the newest value is, over the stretch. */
  error: number;
  /** How much wider than usual the scale is, since values are missing before the newest. */
  stretch: number;
  /** How far off the past values were. */
  errors: readonly number[];
}

const WAYS: readonly Way[] = [
  { base: "level", seasonal: false },
  { base: "last", seasonal: false },
  { base: "level", seasonal: true },
  { base: "last", seasonal: true },
];

/**
 * Says what the last of the points should have been by those before it. Each way predicts every point of the past from
 * what came before that point alone; the way with the least median error is taken, and its errors say how far a
 * value usually strays. `null` where the past is too short.
 */
export function predict(points: readonly Point[], frequency: Frequency, gap: number): Prediction | null {
  const { past, level, season } = NORM_SETTINGS.frequencies[frequency];
  const recent = points.slice(-past - 1);
  const [first, last] = [recent[0], recent.at(-1)];
  if (first === undefined || last === undefined) return null;
  const isLong = season > 0 && last.at - first.at >= NORM_SETTINGS.season.afterDays;
  const tried = WAYS.filter(({ seasonal }) => isLong || !seasonal)
    .map((way) => ({ way, steps: walk(recent, way, { level, frequency, gap }) }))
    .filter(({ steps }) => steps.at(-1)?.at === last.at);
  // All ways are compared on the same points: those that the season can speak of as well.
  const common = Math.min(...tried.map(({ steps }) => steps.length));
  if (common <= NORM_SETTINGS.atLeast) return null;
  const [best] = tried
    .map(({ way, steps }) => {
      const errors = steps.slice(-common, -1).map(({ error }) => error);
      return { way, now: steps.at(-1) as Step, errors, typical: median(errors.map(Math.abs)) };
    })
    .toSorted((a, b) => a.typical - b.typical);
  if (best === undefined) return null;
  const { centre, scale } = fit(best.errors);
  const { expected, stretch, error } = best.now;
  return {
    way: best.way,
    expected: expected + centre * stretch,
    scale: scale * stretch,
    error: error - centre,
    stretch,
    errors: best.errors.map((each) => each - centre),
  };
}

interface Step {
  at: number;
  expected: number;
  /** Over the stretch. */
  error: number;
  /** How much further than usual a value may stray, since the one before it lies further back than usual; at least 1. */
  stretch: number;
}

/** The predictions of every point that has a past, in order, each made from earlier points alone. */
function walk(
  points: readonly Point[],
  { base, seasonal }: Way,
  { level, frequency, gap }: { level: number; frequency: Frequency; gap: number },
): Step[] {
  const turns = new Map<number, number[]>();
  const steps: Step[] = [];
  for (let i = 1; i < points.length; i++) {
    const { at, value } = points[i] as Point;
    const previous = points[i - 1] as Point;
    const before = base === "last" ? previous.value : levelBefore(points, i, level);
    const season = seasonOf(at, frequency);
    const earlier = turns.get(season) ?? [];
    // What wanders freely strays by the root of the time that has passed.
    const stretch = base === "last" ? Math.sqrt(Math.max(1, (at - previous.at) / gap)) : 1;
    const expected = before + (seasonal && earlier.length > 0 ? median(earlier) : 0);
    if (!seasonal || earlier.length > 0) steps.push({ at, expected, error: (value - expected) / stretch, stretch });
    turns.set(season, [...earlier.slice(1 - NORM_SETTINGS.season.turns), value - before]);
  }
  return steps;
}

function levelBefore(points: readonly Point[], end: number, length: number): number {
  return median(points.slice(Math.max(0, end - length), end).map(({ value }) => value));
}

/** The part of the year of a month or quarter; the day of the week of a day. */
function seasonOf(at: number, frequency: Frequency): number {
  if (frequency === "day") return ((at % 7) + 7) % 7;
  return new Date(at * 86_400_000).getUTCMonth();
}
