import { FORECAST_CLASSES } from "../../model/forecast.ts";
import { ALL_ACTS, HALF_LIVES, monthlyRate, type Summary } from "./summary.ts";

/** How much of what those like an actor do with its counterpart is of each forecast class, 0 to 1. */
export type Conduct = Float64Array;

/** Two actors that have dealings, with a summary of them. */
export interface Dealing {
  a: string;
  b: string;
  pair: Summary;
}

/** An actor's counterparts: their places, how much it deals with each, and how much of that is of each class. */
interface Circle {
  places: number[];
  dealings: number[];
  classes: number[][];
  size: number;
}

const LONG = HALF_LIVES.length - 1;
/** Dealings a quarter, after the logarithm, that weigh as much as not knowing any. */
const PRIOR = 0.5;

/**
 * A function that tells what those like `one` do with `other`. Actors are alike as far as they deal with the same
 * counterparts (the cosine of their dealings, squared), as in neighbourhood methods of collaborative filtering (Sarwar and
 * others, WWW 2001). Dealings are logarithms of days with acts a quarter, so that no busy counterpart decides alone.
 */
export function conductOfTheLike(dealings: readonly Dealing[]): (one: string, other: string) => Conduct {
  const places = new Map<string, number>();
  const circles: Circle[] = [];
  const circleOf = (actor: string): Circle => {
    const place = places.get(actor) ?? circles.length;
    places.set(actor, place);
    return (circles[place] ??= { places: [], dealings: [], classes: [], size: 0 });
  };
  for (const { a, b, pair } of dealings) {
    const [one, other] = [circleOf(a), circleOf(b)];
    const all = quarterly(pair, ALL_ACTS);
    const classes = FORECAST_CLASSES.map((_, column) => quarterly(pair, column));
    join(one, places.get(b) ?? 0, all, classes);
    join(other, places.get(a) ?? 0, all, classes);
  }
  for (const circle of circles)
    circle.size = PRIOR + Math.sqrt(circle.dealings.reduce((sum, each) => sum + each ** 2, 0));
  const likenesses = new Map<number, Float32Array>();
  return (one, other) => {
    const [place, circle] = [places.get(one), circles[places.get(other) ?? -1]];
    if (place === undefined || circle === undefined) return new Float64Array(FORECAST_CLASSES.length);
    const likeness = likenesses.get(place) ?? likenessTo(circles, place);
    likenesses.set(place, likeness);
    return conduct(circle, likeness, place);
  };
}

function quarterly(pair: Summary, column: number): number {
  return Math.log1p(3 * monthlyRate(pair, LONG, column));
}

function join(circle: Circle, place: number, all: number, classes: number[]): void {
  circle.places.push(place);
  circle.dealings.push(all);
  circle.classes.push(classes);
}

/** How alike each actor is to the one at `place`, 0 to 1. */
function likenessTo(circles: readonly Circle[], place: number): Float32Array {
  const likeness = new Float32Array(circles.length);
  const circle = circles[place];
  circle?.places.forEach((shared, at) => {
    const through = circles[shared];
    through?.places.forEach((actor, back) => {
      likeness[actor]! += (circle.dealings[at] ?? 0) * (through.dealings[back] ?? 0);
    });
  });
  return likeness.map((product, actor) => (product / ((circle?.size ?? 1) * (circles[actor]?.size ?? 1))) ** 2);
}

function conduct(circle: Circle, likeness: Float32Array, self: number): Conduct {
  const sums = new Float64Array(FORECAST_CLASSES.length);
  let weight = PRIOR;
  circle.places.forEach((actor, at) => {
    if (actor === self) return;
    const like = likeness[actor] ?? 0;
    weight += like * (circle.dealings[at] ?? 0);
    for (let column = 0; column < sums.length; column++) sums[column]! += like * (circle.classes[at]?.[column] ?? 0);
  });
  return sums.map((sum) => sum / weight);
}
