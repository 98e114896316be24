import { FEATURES, GENERAL, PLACE } from "./features.ts";
import { logAbove } from "./logarithm.ts";
import { inverse, type Memory } from "./memory.ts";
import { Neighbourhood } from "./neighbours.ts";
import { GENERAL_WIDTH, Popularity } from "./popularity.ts";
import { lagBand, type RelationConfidence } from "./relation-confidence.ts";

const DAY = 0;
const WEEK = 1;
const MONTH = 2;
const SEASON = 3;
/** How many of an actor's partners, and of the usual objects of a habit, are walked over. */
const WALKED = 40;

/**
 * Measures every entity as the object of a question. Those with a tie to the actor or within two steps of it get a full
 * row of features; of all others only the general ones are known.
 */
export class Candidates {
  readonly popularity: Popularity;
  readonly neighbourhood: Neighbourhood;
  /** A row of features for each entity; valid for those in `near` only. */
  readonly rows: Float32Array;
  /** Entities with a full row. */
  near: number[] = [];
  readonly #memory: Memory;
  readonly #confidence: RelationConfidence;

  readonly #question: Int32Array;
  #asked = 0;

  constructor(memory: Memory, confidence: RelationConfidence) {
    this.#memory = memory;
    this.#confidence = confidence;
    this.neighbourhood = new Neighbourhood(memory, WALKED);
    this.popularity = new Popularity(memory);
    this.rows = new Float32Array(memory.extent.entities * FEATURES);
    this.#question = new Int32Array(memory.extent.entities);
  }

  /** Measures all entities for the question whom an actor acts upon at a step. */
  measure(actor: number, relation: number, step: number): void {
    this.#asked += 1;
    this.near = [];
    this.popularity.turnTo(relation, step);
    this.#measureTies(actor, step);
    this.#measureActs(actor, relation, step);
    this.#measureReturns(actor, relation, step);
    this.#measureRules(actor, relation, step);
    this.#walkPartners(actor, relation, step);
    this.#walkSimilar(actor, relation, step);
    this.#walkObjectsPartners(actor, relation, step);
    for (const entity of this.near) this.#finish(entity * FEATURES, entity * GENERAL_WIDTH);
  }

  /** Whether an entity has a full row. */
  isNear(entity: number): boolean {
    return this.#question[entity] === this.#asked;
  }

  /** Copies the features of an entity. */
  copy(entity: number, to: Float32Array, offset: number): void {
    if (this.isNear(entity)) {
      to.set(this.rows.subarray(entity * FEATURES, (entity + 1) * FEATURES), offset);
      return;
    }
    to.fill(0, offset, offset + GENERAL);
    to.set(this.popularity.rows.subarray(entity * GENERAL_WIDTH, (entity + 1) * GENERAL_WIDTH), offset + GENERAL);
  }

  /** The start of an entity's row, cleared where it is new to this question. */
  #row(entity: number): number {
    const row = entity * FEATURES;
    if (this.#question[entity] === this.#asked) return row;
    this.#question[entity] = this.#asked;
    this.near.push(entity);
    this.rows.fill(0, row, row + GENERAL);
    return row;
  }

  #measureTies(actor: number, step: number): void {
    const { ties, tieObject, tiesOfActor, actors } = this.#memory;
    const { rows } = this;
    const week = actors.at(actor, WEEK, step) + 0.5;
    const season = actors.at(actor, SEASON, step) + 0.5;
    for (const tie of tiesOfActor[actor]!) {
      const row = this.#row(tieObject[tie]!);
      const [lately, long] = [ties.at(tie, WEEK, step), ties.at(tie, SEASON, step)];
      rows[row + PLACE["tie.day"]] = 0.5 * logAbove(ties.at(tie, DAY, step), 0.2);
      rows[row + PLACE["tie.week"]] = 0.5 * logAbove(lately, 0.2);
      rows[row + PLACE["tie.month"]] = 0.5 * logAbove(ties.at(tie, MONTH, step), 0.2);
      rows[row + PLACE["tie.season"]] = 0.5 * logAbove(long, 0.2);
      rows[row + PLACE["tie.ever"]] = 0.5 * logAbove(ties.total[tie]!, 1);
      rows[row + PLACE["tie.recency"]] = 1 / (step - ties.last[tie]!);
      rows[row + PLACE["tie.weekShare"]] = 0.3 * logAbove(lately / week, 0.01);
      rows[row + PLACE["tie.seasonShare"]] = 0.3 * logAbove(long / season, 0.01);
      rows[row + PLACE["tie.known"]] = 1;
    }
  }

  #measureActs(actor: number, relation: number, step: number): void {
    const { acts, actObject, actsOfHabit, habits } = this.#memory;
    const habit = this.#memory.habit(actor, relation);
    if (habit === undefined) return;
    const { rows } = this;
    const week = habits.at(habit, WEEK, step) + 0.5;
    const season = habits.at(habit, SEASON, step) + 0.5;
    const ever = habits.total[habit]! + 0.5;
    for (const act of actsOfHabit[habit]!) {
      const row = this.#row(actObject[act]!);
      const [lately, long, all] = [acts.at(act, WEEK, step), acts.at(act, SEASON, step), acts.total[act]!];
      rows[row + PLACE["act.day"]] = 0.5 * logAbove(acts.at(act, DAY, step), 0.2);
      rows[row + PLACE["act.week"]] = 0.5 * logAbove(lately, 0.2);
      rows[row + PLACE["act.month"]] = 0.5 * logAbove(acts.at(act, MONTH, step), 0.2);
      rows[row + PLACE["act.season"]] = 0.5 * logAbove(long, 0.2);
      rows[row + PLACE["act.ever"]] = 0.5 * logAbove(all, 1);
      rows[row + PLACE["act.recency"]] = 1 / (step - acts.last[act]!);
      rows[row + PLACE["act.weekShare"]] = 0.3 * logAbove(lately / week, 0.01);
      rows[row + PLACE["act.seasonShare"]] = 0.3 * logAbove(long / season, 0.01);
      rows[row + PLACE["act.share"]] = 0.3 * logAbove(all / ever, 0.01);
      rows[row + PLACE["act.known"]] = 1;
    }
  }

  #measureReturns(actor: number, relation: number, step: number): void {
    const { acts, actObject, actsOfHabit, extent } = this.#memory;
    const habit = this.#memory.habit(actor, inverse(relation, extent));
    if (habit === undefined) return;
    for (const act of actsOfHabit[habit]!) {
      const row = this.#row(actObject[act]!);
      this.rows[row + PLACE["return.week"]] = 0.5 * logAbove(acts.at(act, WEEK, step), 0.2);
      this.rows[row + PLACE["return.ever"]] = 0.5 * logAbove(acts.total[act]!, 1);
    }
  }

  #measureRules(actor: number, relation: number, step: number): void {
    const { acts, actObject, actsOfHabit, habitsOfActor, habitRelation } = this.#memory;
    const { values } = this.#confidence;
    const { rows } = this;
    const [sum, best] = [PLACE["rule.sum"], PLACE["rule.best"]];
    for (const habit of habitsOfActor[actor]!) {
      const base = this.#confidence.at(relation, habitRelation[habit]!);
      for (const act of actsOfHabit[habit]!) {
        const row = actObject[act]! * FEATURES;
        const chance = values[base + lagBand(step - acts.last[act]!)]!;
        rows[row + sum]! += chance;
        if (chance > rows[row + best]!) rows[row + best] = chance;
      }
    }
  }

  /** Over a partner of late to those upon whom the partner acts in this way. */
  #walkPartners(actor: number, relation: number, step: number): void {
    const { actors, weights } = this.neighbourhood.partners(actor, step);
    for (let i = 0; i < actors.length; i++)
      this.#walkObjects(actors[i]!, relation, step, weights[i]!, PLACE["walk.partnersAct"]);
  }

  /** To partners of partners, and over them, as actors like this one, to those upon whom they act in this way. */
  #walkSimilar(actor: number, relation: number, step: number): void {
    const { actors, weights } = this.neighbourhood.partnersOfPartners(actor, step);
    for (let i = 0; i < actors.length; i++) {
      this.rows[this.#row(actors[i]!) + PLACE["walk.partners"]] = weights[i]!;
      this.#walkObjects(actors[i]!, relation, step, weights[i]!, PLACE["walk.similarAct"]);
    }
  }

  #walkObjects(over: number, relation: number, step: number, weight: number, place: number): void {
    const habit = this.#memory.habit(over, relation);
    if (habit === undefined) return;
    const { actors, weights } = this.neighbourhood.objects(habit, step);
    for (let i = 0; i < actors.length; i++) this.rows[this.#row(actors[i]!) + place]! += weight * weights[i]!;
  }

  /** Over the usual objects of the actor in this relation to their partners of late. */
  #walkObjectsPartners(actor: number, relation: number, step: number): void {
    const habit = this.#memory.habit(actor, relation);
    if (habit === undefined) return;
    const usual = this.neighbourhood.objects(habit, step);
    for (let j = 0; j < usual.actors.length; j++) {
      const { actors, weights } = this.neighbourhood.partners(usual.actors[j]!, step);
      for (let i = 0; i < actors.length; i++)
        if (actors[i] !== actor)
          this.rows[this.#row(actors[i]!) + PLACE["walk.objectsPartners"]]! += usual.weights[j]! * weights[i]!;
    }
  }

  /** Brings summed chances and shares to the scale of the others, and adds the general features. */
  #finish(row: number, general: number): void {
    const { rows, popularity } = this;
    const sum = rows[row + PLACE["rule.sum"]]!;
    rows[row + PLACE["rule.plain"]] = Math.min(3, 3 * sum);
    rows[row + PLACE["rule.sum"]] = 0.5 * logAbove(sum, 0.002);
    rows[row + PLACE["rule.best"]] = 0.5 * logAbove(rows[row + PLACE["rule.best"]]!, 0.002);
    for (let i = PLACE["walk.partners"]; i <= PLACE["walk.similarAct"]; i++)
      rows[row + i] = 0.5 * logAbove(rows[row + i]!, 1e-3);
    for (let i = 0; i < GENERAL_WIDTH; i++) rows[row + GENERAL + i] = popularity.rows[general + i]!;
  }
}
