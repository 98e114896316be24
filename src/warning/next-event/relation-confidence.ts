import type { Extent, Memory } from "./memory.ts";
import type { Question } from "./question.ts";

/** Lag bands by their longest lag in steps; the last band has no end. */
const BAND_ENDS = [1, 3, 7, 15, 40, 100];
export const BANDS = BAND_ENDS.length + 1;
const bandOfLag = Uint8Array.from({ length: 102 }, (_, lag) => BAND_ENDS.filter((end) => lag > end).length);
/** Weight of the back-off, in cases. */
const BACK_OFF = 20;

/** The band of a lag. */
export function lagBand(lag: number): number {
  return bandOfLag[lag < 101 ? lag : 101]!;
}

/**
 * How often the object of an earlier act turned out to be the object asked for, by the relation asked for, the relation of
 * the earlier act and the lag since its last time: the confidence of a temporal rule of one step, as in TLogic (Liu et al.,
 * AAAI 2022). Rare pairs of relations back off to the earlier relation alone.
 */
export class RelationConfidence {
  readonly #relations: number;
  /** 1 for the answers of the question in hand. */
  readonly #isAnswer: Uint8Array;
  readonly #hits: Float32Array;
  readonly #cases: Float32Array;
  readonly #confidence: Float32Array;

  constructor({ entities, relations }: Extent) {
    this.#relations = 2 * relations;
    this.#isAnswer = new Uint8Array(entities);
    const size = this.#relations ** 2 * BANDS;
    this.#hits = new Float32Array(size);
    this.#cases = new Float32Array(size);
    this.#confidence = new Float32Array(size);
    this.refresh();
  }

  /** Where the confidences of an earlier relation for a relation asked for begin, one for each lag band. */
  at(asked: number, earlier: number): number {
    return (asked * this.#relations + earlier) * BANDS;
  }

  /** Confidences as of the last refresh, 0 to 1. */
  get values(): Float32Array {
    return this.#confidence;
  }

  /** Learns from one question and its answers. */
  learn(memory: Memory, { actor, relation, answers }: Question, step: number): void {
    const { acts, actObject, actsOfHabit, habitRelation } = memory;
    for (const answer of answers) this.#isAnswer[answer] = 1;
    for (const habit of memory.habitsOfActor[actor]!) {
      const base = this.at(relation, habitRelation[habit]!);
      for (const act of actsOfHabit[habit]!) {
        const i = base + lagBand(step - acts.last[act]!);
        this.#cases[i]! += 1;
        this.#hits[i]! += this.#isAnswer[actObject[act]!]!;
      }
    }
    for (const answer of answers) this.#isAnswer[answer] = 0;
  }

  /** Takes up what was learnt since. */
  refresh(): void {
    const count = this.#relations;
    // Two back-offs for each earlier relation: asked for the same again, or for another.
    const hits = new Float64Array(count * 2 * BANDS);
    const cases = new Float64Array(count * 2 * BANDS);
    this.#each((i, j) => {
      hits[j]! += this.#hits[i]!;
      cases[j]! += this.#cases[i]!;
    });
    this.#each((i, j) => {
      const expected = (hits[j]! + 0.02) / (cases[j]! + 1);
      this.#confidence[i] = (this.#hits[i]! + BACK_OFF * expected) / (this.#cases[i]! + BACK_OFF);
    });
  }

  #each(visit: (index: number, backOff: number) => void): void {
    for (let asked = 0; asked < this.#relations; asked++)
      for (let earlier = 0; earlier < this.#relations; earlier++)
        for (let band = 0; band < BANDS; band++)
          visit(this.at(asked, earlier) + band, (earlier * 2 + (asked === earlier ? 1 : 0)) * BANDS + band);
  }
}
