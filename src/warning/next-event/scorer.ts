import { CIRCUMSTANCES } from "./circumstance.ts";
import { Correction } from "./correction.ts";
import { FEATURES, PRIOR_WEIGHTS } from "./features.ts";
import { type LearningStep, Parameters } from "./parameters.ts";

/**
 * The score of a candidate: its features, each times a weight that depends on the circumstances and the relation of the
 * question, plus a correction by a small network for evidence that counts differently together. Between two kinks of its
 * units the network is linear too, so the whole score is a sum of one contribution for each feature and a constant of the
 * question.
 */
export class Scorer {
  readonly correction: Correction;
  readonly #gates: Parameters;
  readonly #relationGates: Parameters;
  /** Weights of the features for the question in hand. */
  readonly #weights = new Float32Array(FEATURES);
  readonly #featureSum = new Float64Array(FEATURES);
  #relation = 0;
  #circumstances: Float32Array = new Float32Array(CIRCUMSTANCES);
  #round = 0;

  /** @param relations number of relations, inverse ones included */
  constructor(relations: number, random: () => number) {
    const gates = new Float32Array(FEATURES * CIRCUMSTANCES);
    PRIOR_WEIGHTS.forEach((weight, feature) => (gates[feature * CIRCUMSTANCES] = weight));
    this.#gates = new Parameters(gates, 1e-5);
    this.#relationGates = new Parameters(new Float32Array(relations * FEATURES), 1e-4);
    this.correction = new Correction(relations, random);
  }

  /** Turns to a question: everything after is of its relation and circumstances. */
  turnTo(relation: number, circumstances: Float32Array): void {
    this.#relation = relation;
    this.#circumstances = circumstances;
    const gates = this.#gates.values;
    for (let feature = 0, at = 0; feature < FEATURES; feature++) {
      let weight = this.#relationGates.values[relation * FEATURES + feature]!;
      for (let i = 0; i < CIRCUMSTANCES; i++, at++) weight += gates[at]! * circumstances[i]!;
      this.#weights[feature] = weight;
    }
    this.correction.turnTo(relation, circumstances);
  }

  /** The weight of a feature for the question in hand, before the correction. */
  weight(feature: number): number {
    return this.#weights[feature]!;
  }

  /** The weighted sum of a row of features. */
  sum(rows: Float32Array, offset: number): number {
    const weights = this.#weights;
    let [even, odd] = [0, 0];
    for (let i = 0; i + 1 < FEATURES; i += 2) {
      even += weights[i]! * rows[offset + i]!;
      odd += weights[i + 1]! * rows[offset + i + 1]!;
    }
    return FEATURES % 2 === 0 ? even + odd : even + odd + weights[FEATURES - 1]! * rows[offset + FEATURES - 1]!;
  }

  /** What each feature of a row contributes to its score. */
  contributions(row: Float32Array): Float32Array {
    const slopes = this.correction.slopes(row);
    return row.map((value, feature) => value * (this.#weights[feature]! + slopes[feature]!));
  }

  /** Adds the gradient of rows of features that lie one after the other, given the slope of the loss by each score. */
  addGradient(rows: Float32Array, offset: number, slopes: Float64Array): void {
    const sum = this.#featureSum.fill(0);
    slopes.forEach((slope, row) => {
      if (slope === 0) return;
      const at = offset + row * FEATURES;
      for (let feature = 0; feature < FEATURES; feature++) sum[feature]! += slope * rows[at + feature]!;
    });
    for (let feature = 0, at = 0; feature < FEATURES; feature++) {
      const step = sum[feature]!;
      this.#relationGates.gradient[this.#relation * FEATURES + feature]! += step;
      for (let i = 0; i < CIRCUMSTANCES; i++, at++) this.#gates.gradient[at]! += step * this.#circumstances[i]!;
    }
    this.correction.addGradient(rows, offset, slopes);
  }

  /** Learns from the gradients added since, which were those of questions of these relations. */
  step(rate: number, examples: number, relations: readonly number[]): void {
    this.#round += 1;
    const step: LearningStep = { rate, round: this.#round, examples };
    this.#gates.step(step);
    for (const relation of relations)
      this.#relationGates.step({ ...step, rate: 0.5 * rate }, relation * FEATURES, (relation + 1) * FEATURES);
    this.correction.step(step, relations);
  }
}
