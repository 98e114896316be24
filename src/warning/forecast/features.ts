import { CLASS_WORDS, EVENT_CLASSES, FORECAST_CLASSES } from "./class.ts";
import { type Stream } from "./history.ts";
import { ALL_ACTS, COLUMNS, exposure, HALF_LIVES, type Summary, WINDOWS } from "./summary.ts";

/** All that a forecast may look at: a pair, its two actors and the world, as known at an origin. */
export interface View {
  pair: Summary;
  forth: Summary;
  back: Summary;
  one: Summary;
  other: Summary;
  world: Summary;
  /** Days since the record began. */
  days: number;
  /** For each forecast class, the share of past windows of the horizon that held such an act. */
  baseRates: Float64Array;
  kin: Float64Array;
}

export interface Feature {
  name: string;
  value(view: View): number;
}

const columns = [...EVENT_CLASSES, "any"];
const nForecast = FORECAST_CLASSES.length;

const monthly = (s: Summary, half: number, column: number, days: number) =>
  (30 * (s.decayed[half * COLUMNS + column] ?? 0)) / exposure(half, days);
const logRate = (rate: number) => Math.log(rate + 0.1);
const count = (s: Summary, w: number, c: number) => s.counts[w * COLUMNS + c] ?? 0;

export const FEATURES: readonly Feature[] = buildFeatures();

function buildFeatures(): Feature[] {
  const list: Feature[] = [];
  const add = (name: string, value: (v: View) => number) => list.push({ name, value });
  columns.forEach((name, c) => {
    WINDOWS.forEach((w, wi) => {
      if (w === 120 && c > 4 && c !== ALL_ACTS) return;
      add(`n${w}.${name}`, (v) => Math.log1p(count(v.pair, wi, c)));
    });
    HALF_LIVES.forEach((h, hi) => add(`rate${h}.${name}`, (v) => logRate(monthly(v.pair, hi, c, v.days))));
    add(`age.${name}`, (v) => Math.log1p(Math.min(v.pair.age[c] ?? 0, 365)));
    add(`dirmax.${name}`, (v) => logRate(Math.max(monthly(v.forth, 1, c, v.days), monthly(v.back, 1, c, v.days))));
    add(`dirmin.${name}`, (v) => logRate(Math.min(monthly(v.forth, 1, c, v.days), monthly(v.back, 1, c, v.days))));
  });
  for (let c = 0; c < nForecast; c++) add(`base.${columns[c]}`, (v) => v.baseRates[c] ?? 0);
  for (let c = 0; c < nForecast; c++) {add(`kinmax.${columns[c]}`, (v) => v.kin[2*c] ?? 0); add(`kinmin.${columns[c]}`, (v) => v.kin[2*c+1] ?? 0);}
  HALF_LIVES.forEach((h, hi) => {
    add(`scale${h}`, (v) => (v.pair.scale[hi] ?? 0) / (0.5 + (v.pair.decayed[hi * COLUMNS + ALL_ACTS] ?? 0)));
  });
  add("active", (v) => v.pair.activeDays);
  for (const c of [0, 1, 2, 3, 4, 5, 6, 8, 10, 11, 12, 16, 17, ALL_ACTS])
    for (const hi of [1, 2]) {
      const rest = (v: View, s: Summary) => logRate(monthly(s, hi, c, v.days) - monthly(v.pair, hi, c, v.days));
      add(`actmax${HALF_LIVES[hi]}.${columns[c]}`, (v) => Math.max(rest(v, v.one), rest(v, v.other)));
      add(`actmin${HALF_LIVES[hi]}.${columns[c]}`, (v) => Math.min(rest(v, v.one), rest(v, v.other)));
    }
  for (let c = 0; c < nForecast; c++) {
    const share = (v: View, s: Summary) =>
      (monthly(s, 2, c, v.days) + 0.3) / (monthly(s, 2, ALL_ACTS, v.days) + 10);
    add(`sharesum.${columns[c]}`, (v) => Math.log(share(v, v.one)) + Math.log(share(v, v.other)));
    add(`expected.${columns[c]}`, (v) =>
      Math.log(
        ((monthly(v.one, 2, c, v.days) + 0.1) * (monthly(v.other, 2, c, v.days) + 0.1)) /
          (monthly(v.world, 2, c, v.days) + 1),
      ),
    );
    add(`world7.${columns[c]}`, (v) => Math.log((count(v.world, 0, c)/7+1)/(exposureRate(v,c)+1)));
    add(`world30.${columns[c]}`, (v) => Math.log((count(v.world, 2, c)/30+1)/(exposureRate(v,c)+1)));
    add(`world.${columns[c]}`, (v) => exposureRate(v,c));
  }
  add(`worldany7`, (v) => Math.log(count(v.world, 0, ALL_ACTS)/7/exposureRate(v,ALL_ACTS)));
  add(`worldany30`, (v) => Math.log(count(v.world, 2, ALL_ACTS)/30/exposureRate(v,ALL_ACTS)));
  return list;
}
function exposureRate(v: View, c: number) { return monthly(v.world, 2, c, v.days)/30; }

/** The share of past windows of `horizon` days, closed by the origin, that held an act of the class. */
export function pastShare(stream: Stream, bit: number, start: number, origin: number, horizon: number): number {
  // windows (d, d+h] for d in [start-1, origin-h]
  const windows = origin - horizon - start + 2;
  if (windows <= 0) return 0;
  let held = 0;
  let covered = start - 1; // windows beginning before `covered` counted
  for (let i = 0; i < stream.days.length; i++) {
    const day = stream.days[i] ?? 0;
    if (day > origin) break;
    if (((stream.classes[i] ?? 0) & (1 << bit)) === 0) continue;
    // d from day-h to day-1
    const from = Math.max(covered, day - horizon);
    const to = Math.min(day - 1, origin - horizon);
    if (to >= from) { held += to - from + 1; covered = to + 1; }
  }
  return held / windows;
}
