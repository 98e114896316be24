import { lineCost, levelCost } from "./gaussian-cost.ts";
import { noiseOf } from "./noise.ts";
import { howSure, type Placement, placements, whenBegan } from "./placement.ts";
import { segment, type Segmentation, type SegmentOptions } from "./segment.ts";
import { type Observed, observedValues, type ValueSeries } from "./series.ts";

/** A straight piece of a series. */
export interface Piece {
  /** Its value where it meets the change. */
  level: number;
  /** What it gains with every observation; 0 where it is flat. */
  slope: number;
  observations: number;
}

/** A day from which a real-valued series has another level or another slope than before. */
export interface ValueChange {
  /** ISO date of the first observation after the change, and the days between which it lies, 90 of 100. */
  day: string;
  from: string;
  to: string;
  before: Piece;
  after: Piece;
  direction: "up" | "down";
  /** Chance that there is a change at all, 0 to 1. */
  sureness: number;
  because: string;
}

/**
 * The significant changes of a real-valued series, as known on `asOf`, in order of time. Gaps are passed over. `noun` names
 * what is measured. Throws a Failure where a value has no day.
 */
export function changesInValues(
  series: ValueSeries,
  options: SegmentOptions & { asOf?: string; noun?: string } = {},
): ValueChange[] {
  const observed = observedValues(series, options.asOf);
  const { values } = observed;
  const segmentation = segment([values], options);
  const bounds = [0, ...segmentation.changes, values.length];
  const pieces =
    segmentation.changes.length === 0 ? [] : bounds.slice(1).map((end, index) => fit(values, bounds[index] ?? 0, end));
  const placed = placements(
    segmentation.changes,
    values.length,
    segmentation.cost,
    segmentation.penalty,
    sharpness(values, bounds, segmentation),
  );
  return placed.flatMap((placement, index) => {
    const [before, after] = [pieces[index], pieces[index + 1]];
    if (before === undefined || after === undefined) return [];
    return [told(placement, at(before, "end"), at(after, "start"), observed, options.noun ?? "value")];
  });
}

interface Line {
  start: number;
  slope: number;
  observations: number;
}

/** The flat or straight piece that explains these values better, by BIC. */
function fit(values: readonly number[], from: number, to: number): Line {
  const part = values.slice(from, to);
  const observations = part.length;
  const mean = part.reduce((sum, value) => sum + value / observations, 0);
  const middle = (observations - 1) / 2;
  const spread = (observations * (observations ** 2 - 1)) / 12;
  const slope =
    observations < 3 ? 0 : part.reduce((sum, value, index) => sum + ((index - middle) * (value - mean)) / spread, 0);
  const flat = levelCost(part.map((value) => value - mean))(0, observations);
  const line = lineCost(part.map((value) => value - mean))(0, observations);
  const sloped = observations > 3 && observations * Math.log(flat / line) > Math.log(observations);
  return sloped ? { start: mean - slope * middle, slope, observations } : { start: mean, slope: 0, observations };
}

function at({ start, slope, observations }: Line, edge: "start" | "end"): Piece {
  return { level: edge === "start" ? start : start + slope * observations, slope, observations };
}

/** How much smaller the noise about the segments is, autocorrelation included, than the cost supposes. */
function sharpness(values: readonly number[], bounds: readonly number[], { changes, cost }: Segmentation): number {
  const residual =
    bounds.slice(1).reduce((sum, end, index) => sum + cost(bounds[index] ?? 0, end), 0) / Math.max(1, values.length);
  const { correlation } = noiseOf(values);
  return changes.length === 0 ? 1 : (1 - correlation) / (1 + correlation) / Math.min(1, Math.max(1e-3, residual));
}

function told(placement: Placement, before: Piece, after: Piece, { dayAt }: Observed, noun: string): ValueChange {
  const { at: index, from, to, sureness } = placement;
  const jump = after.level - before.level;
  const turn = ((after.slope - before.slope) * Math.min(before.observations, after.observations)) / 2;
  const direction = (Math.abs(jump) >= Math.abs(turn) ? jump : turn) >= 0 ? "up" : "down";
  const because =
    `${whenBegan(placement, dayAt)} the ${noun} is ${piece(after)}, before it was ` +
    `${piece(before)}; ${howSure(placement, "it")}`;
  return { day: dayAt(index), from: dayAt(from), to: dayAt(to), before, after, direction, sureness, because };
}

function piece({ level, slope, observations }: Piece): string {
  const way = slope === 0 ? "" : ` and ${slope > 0 ? "rises" : "falls"} by ${figure(Math.abs(slope))} an observation`;
  return `${figure(level)}${way} (${observations} observations)`;
}

function figure(value: number): string {
  return String(Number(value.toPrecision(3)));
}
