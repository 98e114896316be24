import { FEATURES, GENERAL, PLACE } from "./features.ts";
import { logAbove } from "./logarithm.ts";
import type { Memory } from "./memory.ts";

const DAY = 0;
const WEEK = 1;
const SEASON = 3;

/** Width of a row of general features. */
export const GENERAL_WIDTH = FEATURES - GENERAL;
const ROW = {
  day: PLACE["object.day"] - GENERAL,
  week: PLACE["object.week"] - GENERAL,
  season: PLACE["object.season"] - GENERAL,
  ever: PLACE["object.ever"] - GENERAL,
  recency: PLACE["object.recency"] - GENERAL,
  actorDay: PLACE["actor.day"] - GENERAL,
  actorWeek: PLACE["actor.week"] - GENERAL,
  actorEver: PLACE["actor.ever"] - GENERAL,
};

/** Shares of the acts of a relation, and of all acts, that fall on each entity: logarithms above a floor. */
export class Popularity {
  /** A row for each entity, as of the last `turnTo`. */
  readonly rows: Float32Array;
  /** Entities with a share of the relation. */
  objects: number[] = [];
  readonly #memory: Memory;
  #step = -1;
  #relation = -1;

  constructor(memory: Memory) {
    this.#memory = memory;
    this.rows = new Float32Array(memory.extent.entities * GENERAL_WIDTH);
  }

  /** Works out the rows for a relation at a step; cheap where neither changed. */
  turnTo(relation: number, step: number): void {
    if (step !== this.#step) this.#measureActivity(step);
    else if (relation === this.#relation) return;
    this.#clearObjects();
    this.#step = step;
    this.#relation = relation;
    this.#measureObjects(relation, step);
  }

  #measureActivity(step: number): void {
    const { actors, extent } = this.#memory;
    let [day, week, ever] = [1, 1, 1];
    for (let i = 0; i < extent.entities; i++) {
      day += actors.at(i, DAY, step);
      week += actors.at(i, WEEK, step);
      ever += actors.total[i]!;
    }
    for (let i = 0, row = 0; i < extent.entities; i++, row += GENERAL_WIDTH) {
      this.rows[row + ROW.actorDay] = 0.5 * logAbove(actors.at(i, DAY, step) / day, 1e-4);
      this.rows[row + ROW.actorWeek] = 0.5 * logAbove(actors.at(i, WEEK, step) / week, 1e-4);
      this.rows[row + ROW.actorEver] = 0.5 * logAbove(actors.total[i]! / ever, 1e-4);
    }
  }

  #clearObjects(): void {
    for (const object of this.objects)
      this.rows.fill(0, object * GENERAL_WIDTH, object * GENERAL_WIDTH + ROW.recency + 1);
    this.objects = [];
  }

  #measureObjects(relation: number, step: number): void {
    const { relations, habits, habitActor, objectHabits } = this.#memory;
    const day = relations.at(relation, DAY, step) + 1;
    const week = relations.at(relation, WEEK, step) + 1;
    const season = relations.at(relation, SEASON, step) + 1;
    const ever = relations.total[relation]! + 1;
    for (const habit of objectHabits[relation]!) {
      const object = habitActor[habit]!;
      const row = object * GENERAL_WIDTH;
      this.objects.push(object);
      this.rows[row + ROW.day] = 0.5 * logAbove(habits.at(habit, DAY, step) / day, 1e-3);
      this.rows[row + ROW.week] = 0.5 * logAbove(habits.at(habit, WEEK, step) / week, 1e-3);
      this.rows[row + ROW.season] = 0.5 * logAbove(habits.at(habit, SEASON, step) / season, 1e-3);
      this.rows[row + ROW.ever] = 0.5 * logAbove(habits.total[habit]! / ever, 1e-3);
      this.rows[row + ROW.recency] = 1 / (1 + step - habits.last[habit]!);
    }
  }
}
