import type { Mover } from "../model/relation.ts";
import { LEVEL_CRITERIA } from "./codebook.ts";
import { type Direction, surprises, usualRates } from "./direction.ts";
import { judge } from "./level.ts";

/** A pair as a line of the beacon: its level, and the departure that stands out most. */
export function moverOf(directions: readonly [Direction, Direction]): Mover {
  const all = directions.flatMap((direction) => {
    const { actor, recipient } = direction;
    return surprises(direction, usualRates(direction)).map((surprise) => ({ actor, recipient, surprise }));
  });
  const strongest = all.reduce((best, each) => (each.surprise.bits > best.surprise.bits ? each : best));
  const verdict = judge(
    all.map(({ surprise }) => surprise),
    LEVEL_CRITERIA,
  );
  const [a, b] = directions;
  const lastDay = [...a.stories, ...b.stories].reduce((last, { day }) => (day > last ? day : last), "");
  return { a: a.actor, b: b.actor, ...verdict, ...strongest, lastDay };
}
