import type { Memory } from "../src/warning/next-event/memory.ts";

/** Chance that each further step forgets what happened last, as in the baseline's own tuned settings. */
const DECAY = 0.1;
/** Weight of what happened to the object from anyone, against what this actor did itself. */
const RELAXED = 1e-3;

/**
 * The recurrency baseline (Gastinger et al., "History repeats itself", IJCAI 2024), with one setting for all relations:
 * objects that the actor had in this relation, the latest first, then those that anyone had, the most frequent first.
 */
export class Recurrency {
  readonly #memory: Memory;
  readonly #scores: Float64Array;

  constructor(memory: Memory) {
    this.#memory = memory;
    this.#scores = new Float64Array(memory.extent.entities);
  }

  /** Scores of all entities; good until the next call. */
  scores(actor: number, relation: number, step: number): Float64Array {
    const { acts, actObject, actsOfHabit, habits, habitActor, objectHabits, relations } = this.#memory;
    this.#scores.fill(0);
    const all = relations.total[relation]! + 1;
    for (const habit of objectHabits[relation]!)
      this.#scores[habitActor[habit]!] = (RELAXED * habits.total[habit]!) / all;
    const own = this.#memory.habit(actor, relation);
    if (own === undefined) return this.#scores;
    for (const act of actsOfHabit[own]!) this.#scores[actObject[act]!]! += Math.exp(-DECAY * (step - acts.last[act]!));
    return this.#scores;
  }
}
