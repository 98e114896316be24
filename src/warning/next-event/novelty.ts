import { inverse, type Memory } from "./memory.ts";

/** How often what is done was never done before: by an actor, in a relation, by both together. */
export class Novelty {
  readonly #actors: Tallies;
  readonly #relations: Tallies;
  readonly #habits = new Map<number, [fresh: number, all: number]>();
  readonly #memory: Memory;

  constructor(memory: Memory) {
    this.#memory = memory;
    this.#actors = tallies(memory.extent.entities);
    this.#relations = tallies(2 * memory.extent.relations);
  }

  /** Counts a fact, before the memory takes it up. */
  count(subject: number, relation: number, object: number): void {
    const fresh = this.#memory.knows(subject, relation, object) ? 0 : 1;
    this.#tally(subject, relation, fresh);
    this.#tally(object, inverse(relation, this.#memory.extent), fresh);
  }

  ofActor(actor: number): number {
    return rate(this.#actors.fresh[actor]!, this.#actors.all[actor]!);
  }

  ofRelation(relation: number): number {
    return rate(this.#relations.fresh[relation]!, this.#relations.all[relation]!);
  }

  ofHabit(actor: number, relation: number): number {
    const [fresh, all] = this.#habits.get(this.#key(actor, relation)) ?? [0, 0];
    return rate(fresh, all);
  }

  #key(actor: number, relation: number): number {
    return actor * 2 * this.#memory.extent.relations + relation;
  }

  #tally(actor: number, relation: number, fresh: number): void {
    this.#actors.fresh[actor]! += fresh;
    this.#actors.all[actor]! += 1;
    this.#relations.fresh[relation]! += fresh;
    this.#relations.all[relation]! += 1;
    const key = this.#key(actor, relation);
    const [before, all] = this.#habits.get(key) ?? [0, 0];
    this.#habits.set(key, [before + fresh, all + 1]);
  }
}

interface Tallies {
  fresh: Float32Array;
  all: Float32Array;
}

function tallies(count: number): Tallies {
  return { fresh: new Float32Array(count), all: new Float32Array(count) };
}

/** Laplace's rule of succession: one half where nothing is known. */
function rate(fresh: number, all: number): number {
  return (fresh + 1) / (all + 2);
}
