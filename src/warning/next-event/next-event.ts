import { Failure } from "../../model/failure.ts";
import { type Archive, buildArchive, stepAt } from "./archive.ts";
import { evidenceBehind, type Ground } from "./behind.ts";
import type { Name, NextEventFact, NextEventQuery } from "./fact.ts";
import { Forecaster } from "./forecaster.ts";
import { type Extent, inverse } from "./memory.ts";
import { NEXT_EVENT_METHOD } from "./method.ts";
import { PastActs } from "./past-acts.ts";
import { type NextEventReason, reasonOf } from "./reason.ts";
import { expectedActs } from "./rate.ts";

export interface NextEventOptions {
  /** Facts at or after this time are left out. */
  before?: number;
  /** How a time is written in reasons. */
  showTime?: (time: number) => string;
}

/** A candidate for the open place of a query. */
export interface RankedEntity {
  rank: number;
  entity: Name;
  /** In log odds; only differences within one ranking mean anything. */
  score: number;
  /** Chance that it is this one, given that such an act happens, 0 to 1. */
  probability: number;
  because: NextEventReason[];
  method: string;
}

/** One act that a subject may do next. */
export interface RankedAct {
  rank: number;
  relation: Name;
  object: Name;
  /** How many such acts are expected in the window, and the chance of at least one, taking acts as a Poisson process. */
  expected: number;
  probability: number;
  because: NextEventReason[];
  method: string;
}

/** What an outlook asks: for which span from `time` on, upon whom if not upon anyone, and how many acts to name. */
export interface Outlook {
  window: number;
  object?: Name;
  limit?: number;
}

/** Relations weighed in an outlook: those that the subject used most of late. */
const RELATIONS_WEIGHED = 25;

/**
 * Learns from facts who acts upon whom next. With too few facts to learn from (a few hundred), it ranks by weights given
 * beforehand; `learnt` tells.
 * @throws Failure where a time is no finite number
 */
export function trainNextEvent(facts: readonly NextEventFact[], options: NextEventOptions = {}): NextEventModel {
  const { before = Infinity, showTime = String } = options;
  return new NextEventModel(buildArchive(facts.filter(({ time }) => !(time >= before))), showTime);
}

/** Ranks what happens next, each guess with the past facts that it rests on. */
export class NextEventModel {
  readonly method: string = NEXT_EVENT_METHOD;
  readonly #archive: Archive;
  readonly #showTime: (time: number) => string;
  readonly #extent: Extent;
  readonly #forecaster: Forecaster;
  readonly #past: PastActs;

  constructor(archive: Archive, showTime: (time: number) => string) {
    this.#archive = archive;
    this.#showTime = showTime;
    // One more of each stands for whatever the archive does not name.
    this.#extent = { entities: archive.entities.names.length + 1, relations: archive.relations.names.length + 1 };
    this.#forecaster = new Forecaster(this.#extent);
    this.#forecaster.train(archive);
    this.#past = new PastActs(archive, this.#extent);
  }

  /** Whether the weights were learnt from the facts, or given beforehand. */
  get learnt(): boolean {
    return this.#forecaster.learnt;
  }

  /**
   * The likeliest entities for the open place of a query at a time after the last fact.
   * @throws Failure where the time is not after the last fact
   */
  rank(query: NextEventQuery, time: number, limit = 10): RankedEntity[] {
    const step = this.#stepAfter(time);
    const [actor, relation] = this.#place(query);
    const { scores, chances } = this.#weigh(actor, relation, step);
    return best(chances, limit).map((entity, i) => ({
      rank: i + 1,
      entity: this.#archive.entities.names[entity]!,
      score: scores[entity]!,
      probability: chances[entity]!,
      because: this.#because(actor, relation, entity, step),
      method: this.method,
    }));
  }

  /**
   * What a subject is likely to do within a window from a time after the last fact, upon anyone or upon one object: the
   * pace of each of its relations, shared out over the objects.
   * @throws Failure where the time is not after the last fact or the window is not above 0
   */
  outlook(subject: Name, time: number, { window, object, limit = 10 }: Outlook): RankedAct[] {
    if (!(window > 0)) throw new Failure("next-event.window", `The window is ${window}: give a span of time above 0.`);
    const step = this.#stepAfter(time);
    const actor = this.#archive.entities.find(subject);
    if (actor === null) return [];
    const only = object === undefined ? null : this.#archive.entities.find(object);
    if (object !== undefined && only === null) return [];
    const guesses = this.#paces(actor, step, window / this.#archive.unit)
      .flatMap(({ relation, pace }) => {
        const { chances } = this.#weigh(actor, relation, step);
        const objects = only === null ? best(chances, limit) : [only];
        return objects.map((candidate) => ({ relation, candidate, expected: pace * chances[candidate]! }));
      })
      .sort((a, b) => b.expected - a.expected)
      .slice(0, limit);
    return guesses.map(({ relation, candidate, expected }, i) => ({
      rank: i + 1,
      relation: this.#archive.relations.names[relation]!,
      object: this.#archive.entities.names[candidate]!,
      expected,
      probability: -Math.expm1(-expected),
      because: this.#because(actor, relation, candidate, step),
      method: this.method,
    }));
  }

  /** The relations that an actor uses, with the number of acts expected in a window, the most first. */
  #paces(actor: number, step: number, window: number): { relation: number; pace: number }[] {
    const { memory } = this.#forecaster;
    return memory.habitsOfActor[actor]!.filter((habit) => memory.habitRelation[habit]! < this.#extent.relations)
      .map((habit) => ({ relation: memory.habitRelation[habit]!, pace: expectedActs(memory, habit, step, window) }))
      .sort((a, b) => b.pace - a.pace)
      .slice(0, RELATIONS_WEIGHED);
  }

  /** Scores, and chances that sum to 1 over the entities that the archive names; nobody acts upon itself. */
  #weigh(actor: number, relation: number, step: number): { scores: Float32Array; chances: Float64Array } {
    const scores = this.#forecaster.scores(actor, relation, step).slice(0, -1);
    const most = scores.reduce((max, score) => Math.max(max, score), -Infinity);
    const odds = Float64Array.from(scores, (score, entity) => (entity === actor ? 0 : Math.exp(score - most)));
    const all = odds.reduce((sum, odd) => sum + odd, 0);
    return { scores, chances: odds.map((odd) => odd / all) };
  }

  #because(actor: number, relation: number, candidate: number, step: number): NextEventReason[] {
    const ground: Ground = {
      past: this.#past,
      extent: this.#extent,
      partners: this.#forecaster.partners(actor, step),
      confidence: (act) => this.#forecaster.confidence(relation, act.relation, step - act.step),
    };
    const contributions = this.#forecaster.contributions(actor, relation, candidate, step);
    const evidence = evidenceBehind({ actor, relation, candidate }, contributions, ground);
    return evidence.map((each) => reasonOf(each, this.#archive, this.#showTime));
  }

  #place(query: NextEventQuery): [actor: number, relation: number] {
    const { entities, relations } = this.#archive;
    const relation = relations.find(query.relation) ?? relations.names.length;
    const actor = entities.find("subject" in query ? query.subject : query.object) ?? entities.names.length;
    return [actor, "subject" in query ? relation : inverse(relation, this.#extent)];
  }

  #stepAfter(time: number): number {
    const step = stepAt(this.#archive, time);
    const last = this.#archive.step.at(-1) ?? -1;
    if (step > last) return step;
    const known = this.#archive.origin + this.#archive.unit * last;
    throw new Failure(
      "next-event.time",
      `The time ${time} is not after the last known fact, at ${known}: ask for a later time or train with "before".`,
    );
  }
}

function best(chances: Float64Array, limit: number): number[] {
  const order = [...chances.keys()].filter((entity) => chances[entity]! > 0);
  return order.sort((a, b) => chances[b]! - chances[a]! || a - b).slice(0, limit);
}
