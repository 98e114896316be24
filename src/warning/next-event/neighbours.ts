import type { DecayedCounters } from "./decay.ts";
import type { Memory } from "./memory.ts";
import { highest } from "./selection.ts";

/** Actors with weights, the heaviest first. */
export interface Neighbours {
  actors: Int32Array;
  weights: Float32Array;
}

/** Counters and the object that each of them counts. */
interface Counted {
  counters: DecayedCounters;
  object: readonly number[];
}

const MONTH = 2;
const SEASON = 3;
const SEASON_SHARE = 0.1;

/** Who has to do with whom, worked out once a step and actor. */
export class Neighbourhood {
  readonly #memory: Memory;
  readonly #most: number;
  readonly #partners = new Map<number, Neighbours>();
  readonly #objects = new Map<number, Neighbours>();
  readonly #partnersOfPartners = new Map<number, Neighbours>();
  readonly #weight: Float32Array;
  #step = -1;

  /** @param most how many partners are walked from an actor, and how many objects from a habit */
  constructor(memory: Memory, most: number) {
    this.#memory = memory;
    this.#most = most;
    this.#weight = new Float32Array(memory.extent.entities);
  }

  /** The partners of late, weighted by their share of the actor's acts. */
  partners(actor: number, step: number): Neighbours {
    this.#turnTo(step);
    const known = this.#partners.get(actor);
    if (known) return known;
    const found = this.#findPartners(actor, step);
    this.#partners.set(actor, found);
    return found;
  }

  /** The usual objects of a habit of late, weighted by their share of it. */
  objects(habit: number, step: number): Neighbours {
    this.#turnTo(step);
    const known = this.#objects.get(habit);
    if (known) return known;
    const found = this.#findObjects(habit, step);
    this.#objects.set(habit, found);
    return found;
  }

  /** Those reached over a partner, weighted by the product of the shares. */
  partnersOfPartners(actor: number, step: number): Neighbours {
    this.#turnTo(step);
    const known = this.#partnersOfPartners.get(actor);
    if (known) return known;
    const found = this.#walk(actor, step);
    this.#partnersOfPartners.set(actor, found);
    return found;
  }

  #turnTo(step: number): void {
    if (step === this.#step) return;
    this.#step = step;
    this.#partners.clear();
    this.#objects.clear();
    this.#partnersOfPartners.clear();
  }

  #findPartners(actor: number, step: number): Neighbours {
    const { ties, tieObject, tiesOfActor } = this.#memory;
    return this.#heaviest(tiesOfActor[actor]!, { counters: ties, object: tieObject }, step);
  }

  #findObjects(habit: number, step: number): Neighbours {
    const { acts, actObject, actsOfHabit } = this.#memory;
    return this.#heaviest(actsOfHabit[habit]!, { counters: acts, object: actObject }, step);
  }

  #heaviest(list: readonly number[], { counters, object }: Counted, step: number): Neighbours {
    const weights = new Float32Array(list.length);
    const places: number[] = [];
    let sum = 1;
    for (let i = 0; i < list.length; i++) {
      const weight = counters.at(list[i]!, MONTH, step) + SEASON_SHARE * counters.at(list[i]!, SEASON, step);
      weights[i] = weight;
      sum += weight;
      places.push(i);
    }
    const order = highest(places, weights, this.#most);
    return {
      actors: Int32Array.from(order, (i) => object[list[i]!]!),
      weights: Float32Array.from(order, (i) => weights[i]! / sum),
    };
  }

  #walk(actor: number, step: number): Neighbours {
    const reached: number[] = [];
    const { actors, weights } = this.partners(actor, step);
    for (let i = 0; i < actors.length; i++) {
      const next = this.partners(actors[i]!, step);
      for (let j = 0; j < next.actors.length; j++) {
        const other = next.actors[j]!;
        if (other === actor) continue;
        if (this.#weight[other] === 0) reached.push(other);
        this.#weight[other]! += weights[i]! * next.weights[j]!;
      }
    }
    const kept = highest(reached, this.#weight, 2 * this.#most);
    const weightsKept = Float32Array.from(kept, (other) => this.#weight[other]!);
    for (const other of reached) this.#weight[other] = 0;
    return { actors: Int32Array.from(kept), weights: weightsKept };
  }
}
