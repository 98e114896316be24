import type { Random } from "../random.ts";
import type { Tape, Tensor } from "./tensor.ts";

/** How a parameter begins. */
type Start = { from: "zero" } | { from: "uniform"; bound: number };

/** The named parameters of a network, first of all in the tape's memory. */
export class Parameters {
  readonly tape: Tape;
  readonly #random: Random;
  readonly byName = new Map<string, Tensor>();

  constructor(tape: Tape, random: Random) {
    this.tape = tape;
    this.#random = random;
  }

  /** A parameter that was made before. */
  get(name: string): Tensor {
    return this.byName.get(name)!;
  }

  zeros(name: string, rows: number, columns: number): Tensor {
    return this.#make(name, rows, columns, { from: "zero" });
  }

  /** Weights between layers (Glorot and Bengio 2010). */
  weights(name: string, rows: number, columns: number): Tensor {
    return this.#make(name, rows, columns, { from: "uniform", bound: Math.sqrt(6 / (rows + columns)) });
  }

  uniform(name: string, rows: number, columns: number, bound: number): Tensor {
    return this.#make(name, rows, columns, { from: "uniform", bound });
  }

  #make(name: string, rows: number, columns: number, start: Start): Tensor {
    const tensor = this.tape.tensor(rows, columns);
    if (start.from === "uniform") {
      for (let at = 0; at < tensor.value.length; at += 1) tensor.value[at] = (2 * this.#random() - 1) * start.bound;
    }
    this.byName.set(name, tensor);
    return tensor;
  }
}
