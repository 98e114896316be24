import type { Memory } from "./memory.ts";
import type { Novelty } from "./novelty.ts";

/** How many numbers describe the question itself; the first is 1. */
export const CIRCUMSTANCES = 12;

const WEEK = 1;

/** What is known of a question whoever its object: how much past it has, how fast, how often its answer was new. */
export function circumstances(
  { memory, novelty }: { memory: Memory; novelty: Novelty },
  actor: number,
  relation: number,
  step: number,
): Float32Array {
  const { actors, habits, actsOfHabit, tiesOfActor } = memory;
  const habit = memory.habit(actor, relation);
  const done = habit === undefined ? 0 : habits.total[habit]!;
  const lately = habit === undefined ? 0 : habits.at(habit, WEEK, step);
  const objects = habit === undefined ? 0 : actsOfHabit[habit]!.length;
  return Float32Array.of(
    1,
    Math.log1p(actors.total[actor]!) / 5,
    Math.log1p(done) / 3,
    Math.log1p(lately),
    Math.log1p(actors.at(actor, WEEK, step)) / 2,
    novelty.ofActor(actor),
    novelty.ofRelation(relation),
    novelty.ofHabit(actor, relation),
    Math.log1p(objects) / 3,
    Math.log1p(tiesOfActor[actor]!.length) / 5,
    (3 * lately) / (done + 1),
    actors.total[actor] === 0 ? 0 : 1 / (1 + step - actors.last[actor]!),
  );
}
