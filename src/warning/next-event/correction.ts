import { CIRCUMSTANCES } from "./circumstance.ts";
import { FEATURES } from "./features.ts";
import { type LearningStep, Parameters } from "./parameters.ts";

/** Hidden units. */
const UNITS = 32;

/** A network of one layer of rectified units over the features and circumstances; it begins as zero. */
export class Correction {
  /** A row of units for each feature, each circumstance and each relation. */
  readonly #features: Parameters;
  readonly #circumstances: Parameters;
  readonly #relations: Parameters;
  readonly #output: Parameters;
  /** Of the question in hand: what reaches each unit whatever the candidate. */
  readonly #offsets = new Float64Array(UNITS);
  readonly #reach = new Float64Array(UNITS);
  readonly #slopes = new Float64Array(UNITS);
  readonly #slopeSum = new Float64Array(UNITS);
  #relation = 0;
  #given: Float32Array = new Float32Array(CIRCUMSTANCES);

  constructor(relations: number, random: () => number) {
    const width = 2 / Math.sqrt(FEATURES + CIRCUMSTANCES);
    const drawn = (rows: number) => new Float32Array(rows * UNITS).map(() => (random() - 0.5) * width);
    this.#features = new Parameters(drawn(FEATURES), 1e-5);
    this.#circumstances = new Parameters(drawn(CIRCUMSTANCES), 1e-5);
    this.#relations = new Parameters(new Float32Array(relations * UNITS), 1e-4);
    this.#output = new Parameters(new Float32Array(UNITS), 1e-5);
  }

  /** Turns to a question. */
  turnTo(relation: number, circumstances: Float32Array): void {
    this.#relation = relation;
    this.#given = circumstances;
    for (let unit = 0; unit < UNITS; unit++) this.#offsets[unit] = this.#relations.values[relation * UNITS + unit]!;
    accumulate(this.#circumstances.values, circumstances, { offset: 0, count: CIRCUMSTANCES }, this.#offsets);
  }

  /** The correction for a row of features. */
  of(rows: Float32Array, offset: number): number {
    const reach = this.#reachOf(rows, offset);
    const output = this.#output.values;
    let total = 0;
    for (let unit = 0; unit < UNITS; unit++) if (reach[unit]! > 0) total += reach[unit]! * output[unit]!;
    return total;
  }

  /** How the correction changes with each feature of a row. */
  slopes(row: Float32Array): Float32Array {
    const reach = this.#reachOf(row, 0);
    return Float32Array.from({ length: FEATURES }, (_, feature) => {
      let slope = 0;
      for (let unit = 0; unit < UNITS; unit++)
        if (reach[unit]! > 0) slope += this.#features.values[feature * UNITS + unit]! * this.#output.values[unit]!;
      return slope;
    });
  }

  /** Adds the gradient of rows of features that lie one after the other, given the slope of the loss by each score. */
  addGradient(rows: Float32Array, offset: number, slopes: Float64Array): void {
    const sum = this.#slopeSum.fill(0);
    slopes.forEach((slope, row) => {
      if (slope !== 0) this.#addRow(rows, offset + row * FEATURES, slope);
    });
    const { gradient } = this.#relations;
    for (let unit = 0; unit < UNITS; unit++) gradient[this.#relation * UNITS + unit]! += sum[unit]!;
    spread(sum, this.#given, { offset: 0, count: CIRCUMSTANCES }, this.#circumstances.gradient);
  }

  /** Learns from the gradients added since, more slowly than the weights. */
  step(step: LearningStep, relations: readonly number[]): void {
    const slower = { ...step, rate: 0.3 * step.rate };
    for (const parameters of [this.#features, this.#circumstances, this.#output]) parameters.step(slower);
    for (const relation of relations)
      this.#relations.step({ ...step, rate: 0.1 * step.rate }, relation * UNITS, (relation + 1) * UNITS);
  }

  #addRow(rows: Float32Array, offset: number, slope: number): void {
    const reach = this.#reachOf(rows, offset);
    const slopes = this.#slopes;
    const { values, gradient } = this.#output;
    for (let unit = 0; unit < UNITS; unit++) {
      const reached = reach[unit]! > 0;
      slopes[unit] = reached ? slope * values[unit]! : 0;
      if (reached) gradient[unit]! += slope * reach[unit]!;
      this.#slopeSum[unit]! += slopes[unit]!;
    }
    spread(slopes, rows, { offset, count: FEATURES }, this.#features.gradient);
  }

  #reachOf(rows: Float32Array, offset: number): Float64Array {
    this.#reach.set(this.#offsets);
    accumulate(this.#features.values, rows, { offset, count: FEATURES }, this.#reach);
    return this.#reach;
  }
}

/** Where the inputs of a row begin, and how many there are. */
interface Inputs {
  offset: number;
  count: number;
}

/** Adds each input times its row of weights to the units. Most inputs are 0. */
function accumulate(weights: Float32Array, inputs: Float32Array, { offset, count }: Inputs, units: Float64Array): void {
  for (let input = 0; input < count; input++) {
    const value = inputs[offset + input]!;
    if (value === 0) continue;
    const at = input * UNITS;
    for (let unit = 0; unit < UNITS; unit++) units[unit]! += value * weights[at + unit]!;
  }
}

/** Adds each input times the slopes of the units to its row of the gradient. */
function spread(slopes: Float64Array, inputs: Float32Array, { offset, count }: Inputs, gradient: Float32Array): void {
  for (let input = 0; input < count; input++) {
    const value = inputs[offset + input]!;
    if (value === 0) continue;
    const at = input * UNITS;
    for (let unit = 0; unit < UNITS; unit++) gradient[at + unit]! += value * slopes[unit]!;
  }
}
