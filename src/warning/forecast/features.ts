import { FORECAST_CLASSES } from "../../model/forecast.ts";
import { EVENT_CLASSES } from "../../relations/event-class.ts";
import { ALL_ACTS, HALF_LIVES, monthlyRate, type Summary } from "./summary.ts";
import type { View } from "./view.ts";

/** Whose acts a feature is about: the pair's own, those of its two actors with everybody else, or of actors like them. */
export type Subject = "pair" | "actors" | "alike" | "scale";

/** A number that a model sees, and what it is about: features about the same are told as one driver. */
export interface Feature {
  name: string;
  subject: Subject;
  /** A column of a summary. */
  column: number;
  value(view: View): number;
}

/** Days a month that are added before a logarithm, so that none is a number too. */
const FLOOR = 0.1;
/** The age in days beyond which an act is as good as never. */
const OLD = 365;
/** Weight, in windows, of no knowledge about a pair when its past windows are counted. */
const PRIOR_WINDOWS = 30;
const LONG = HALF_LIVES.length - 1;

const COLUMN_NAMES = [...EVENT_CLASSES, "any act"];

/** The features of a pair at an origin, in a fixed order. */
export const FEATURES: readonly Feature[] = [
  ...COLUMN_NAMES.flatMap((_, column) => ofPair(column)),
  ...FORECAST_CLASSES.flatMap((_, column) => [
    ofPast(column),
    ofShares(column),
    expected(column),
    ...ofTheLike(column),
  ]),
  ...COLUMN_NAMES.flatMap((_, column) => ofActors(column)),
  ...HALF_LIVES.map((halfLife, half) => ofScale(halfLife, half)),
];

/** The values of all features, in the order of `FEATURES`. */
export function featuresOf(view: View): Float32Array {
  return Float32Array.from(FEATURES, (feature) => feature.value(view));
}

/** How much there is of a class lately and for long, and how long ago the latest was. */
function ofPair(column: number): Feature[] {
  const about = { subject: "pair", column } as const;
  const name = COLUMN_NAMES[column];
  return [
    ...HALF_LIVES.map((halfLife, half) => ({
      ...about,
      name: `${name}, rate (${halfLife} d)`,
      value: ({ pair }: View) => Math.log(monthlyRate(pair, half, column) + FLOOR),
    })),
    {
      ...about,
      name: `${name}, days since`,
      value: ({ pair }: View) => Math.log1p(Math.min(pair.age[column] ?? OLD, OLD)),
    },
  ];
}

/** The share of the pair's past windows that held an act of the class. */
function ofPast(column: number): Feature {
  return {
    name: `${COLUMN_NAMES[column]}, past windows`,
    subject: "pair",
    column,
    value: ({ past }) => (past[column]?.held ?? 0) / ((past[column]?.windows ?? 0) + PRIOR_WINDOWS),
  };
}

/** How much of all that the two actors are part of is of the class. */
function ofShares(column: number): Feature {
  const share = (actor: Summary) =>
    (monthlyRate(actor, LONG, column) + 3 * FLOOR) / (monthlyRate(actor, LONG, ALL_ACTS) + 100 * FLOOR);
  return {
    name: `${COLUMN_NAMES[column]}, share of the actors' acts`,
    subject: "actors",
    column,
    value: ({ actors: [one, other] }) => Math.log(share(one) * share(other)),
  };
}

/** The rate that two actors would have if each chose its counterpart by nothing but how often others act. */
function expected(column: number): Feature {
  const rate = (of: Summary) => monthlyRate(of, LONG, column);
  return {
    name: `${COLUMN_NAMES[column]}, expected of the two actors`,
    subject: "actors",
    column,
    value: ({ actors: [one, other], world }) =>
      Math.log(((rate(one) + FLOOR) * (rate(other) + FLOOR)) / (rate(world) + 10 * FLOOR)),
  };
}

/** How much of what actors like the one do with the other is of the class, whichever of the two comes first. */
function ofTheLike(column: number): Feature[] {
  const feature = (name: string, choose: (x: number, y: number) => number): Feature => ({
    name: `${COLUMN_NAMES[column]}, ${name} share of those alike`,
    subject: "alike",
    column,
    value: ({ alike: [one, other] }) => choose(one[column] ?? 0, other[column] ?? 0),
  });
  return [feature("larger", Math.max), feature("smaller", Math.min)];
}

/** What the busier and the quieter of the two do with everybody else. */
function ofActors(column: number): Feature[] {
  return HALF_LIVES.slice(1).flatMap((halfLife, at) => {
    const rest = (actor: Summary, pair: Summary) =>
      Math.log(Math.max(0, monthlyRate(actor, at + 1, column) - monthlyRate(pair, at + 1, column)) + FLOOR);
    const feature = (name: string, choose: (x: number, y: number) => number): Feature => ({
      name: `${COLUMN_NAMES[column]}, ${name} actor with others (${halfLife} d)`,
      subject: "actors",
      column,
      value: ({ actors: [one, other], pair }) => choose(rest(one, pair), rest(other, pair)),
    });
    return [feature("busier", Math.max), feature("quieter", Math.min)];
  });
}

/** The mean Goldstein scale of the pair's acts, drawn to 0 where there are few. */
function ofScale(halfLife: number, half: number): Feature {
  return {
    name: `mean scale (${halfLife} d)`,
    subject: "scale",
    column: ALL_ACTS,
    value: ({ pair }) => (pair.scale[half] ?? 0) / (0.5 + (pair.acts[half] ?? 0)),
  };
}
