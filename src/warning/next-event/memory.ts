import { DecayedCounters } from "./decay.ts";

/** How many things there are to count. */
export interface Extent {
  entities: number;
  /** Relations as told; each has its inverse, numbered from here up. */
  relations: number;
}

/** The inverse of a relation: "is done unto by". */
export function inverse(relation: number, { relations }: Extent): number {
  return relation < relations ? relation + relations : relation - relations;
}

/**
 * What is known of the past. Every fact is kept in both directions, so that "who did this to me" is one more relation of an
 * actor. A habit is an actor with one relation; an act is a habit with its object; a tie is two actors with any relation.
 */
export class Memory {
  readonly extent: Extent;
  readonly acts = new DecayedCounters();
  readonly ties = new DecayedCounters();
  readonly habits = new DecayedCounters();
  readonly actors = new DecayedCounters();
  readonly relations = new DecayedCounters();
  /** The object of each act and each tie, the actor and the relation of each habit. */
  readonly actObject: number[] = [];
  readonly tieObject: number[] = [];
  readonly habitActor: number[] = [];
  readonly habitRelation: number[] = [];
  /** Acts of each habit; habits and ties of each actor; habits that show who is an object of each relation. */
  readonly actsOfHabit: number[][] = [];
  readonly habitsOfActor: number[][];
  readonly tiesOfActor: number[][];
  readonly objectHabits: number[][];
  readonly #actIds = new Map<number, number>();
  readonly #tieIds = new Map<number, number>();
  readonly #habitIds = new Map<number, number>();

  constructor(extent: Extent) {
    this.extent = extent;
    const lists = (length: number) => Array.from({ length }, (): number[] => []);
    this.habitsOfActor = lists(extent.entities);
    this.tiesOfActor = lists(extent.entities);
    this.objectHabits = lists(2 * extent.relations);
    for (let i = 0; i < extent.entities; i++) this.actors.open();
    for (let i = 0; i < 2 * extent.relations; i++) this.relations.open();
  }

  /** The counter of a habit, if there is one. */
  habit(actor: number, relation: number): number | undefined {
    return this.#habitIds.get(actor * 2 * this.extent.relations + relation);
  }

  /** Whether the act is known. */
  knows(actor: number, relation: number, object: number): boolean {
    const habit = this.habit(actor, relation);
    return habit !== undefined && this.#actIds.has(habit * this.extent.entities + object);
  }

  /** Adds a fact, in both directions. Steps must not go back. */
  add(subject: number, relation: number, object: number, step: number): void {
    this.#count(subject, relation, object, step);
    this.#count(object, inverse(relation, this.extent), subject, step);
  }

  #count(actor: number, relation: number, object: number, step: number): void {
    const habit = this.habit(actor, relation) ?? this.#openHabit(actor, relation);
    const { entities } = this.extent;
    const act = this.#actIds.get(habit * entities + object) ?? this.#openAct(habit, object);
    const tie = this.#tieIds.get(actor * entities + object) ?? this.#openTie(actor, object);
    this.habits.count(habit, step);
    this.acts.count(act, step);
    this.ties.count(tie, step);
    this.actors.count(actor, step);
    this.relations.count(relation, step);
  }

  #openHabit(actor: number, relation: number): number {
    const id = this.habits.open();
    this.#habitIds.set(actor * 2 * this.extent.relations + relation, id);
    this.habitActor.push(actor);
    this.habitRelation.push(relation);
    this.actsOfHabit.push([]);
    this.habitsOfActor[actor]!.push(id);
    this.objectHabits[inverse(relation, this.extent)]!.push(id);
    return id;
  }

  #openAct(habit: number, object: number): number {
    const id = this.acts.open();
    this.#actIds.set(habit * this.extent.entities + object, id);
    this.actObject.push(object);
    this.actsOfHabit[habit]!.push(id);
    return id;
  }

  #openTie(actor: number, object: number): number {
    const id = this.ties.open();
    this.#tieIds.set(actor * this.extent.entities + object, id);
    this.tieObject.push(object);
    this.tiesOfActor[actor]!.push(id);
    return id;
  }
}
