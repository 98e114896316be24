import type { Candidates } from "./candidates.ts";
import { CIRCUMSTANCES } from "./circumstance.ts";
import { FEATURES } from "./features.ts";
import { shuffled } from "./random.ts";
import type { Scorer } from "./scorer.ts";

/** Rows of an example: the answer, the best of the wrong candidates, and some drawn at random. */
const ROWS = 48;
const BEST = 31;
const BATCH = 32;
/** A slope below this is drawn: either this or nothing, so that most steps of no weight are spared and the mean is kept. */
const SMALL_SLOPE = 5e-3;
/** Tries to draw a candidate that is wrong and not yet there. */
const DRAWS = 10;

/** One question with its answer, to practise on. */
interface Case {
  actor: number;
  relation: number;
  circumstances: Float32Array;
  answer: number;
  answers: ReadonlySet<number>;
  /** The best-scored candidates, the best first. */
  best: readonly number[];
}

/**
 * Past questions with their answers, to learn weights from: a softmax over the answer, the wrong candidates that scored
 * best, and a random sample that stands for the rest by importance weights (Bengio and Senécal, 2003).
 */
export class Practice {
  /** Examples held. */
  size = 0;
  readonly capacity: number;
  readonly #rows: Float32Array;
  /** Logarithm of how many candidates each row stands for. */
  readonly #standsFor: Float32Array;
  readonly #circumstances: Float32Array;
  readonly #relations: Int32Array;
  readonly #random: () => number;

  constructor(capacity: number, random: () => number) {
    this.capacity = capacity;
    this.#rows = new Float32Array(capacity * ROWS * FEATURES);
    this.#standsFor = new Float32Array(capacity * ROWS);
    this.#circumstances = new Float32Array(capacity * CIRCUMSTANCES);
    this.#relations = new Int32Array(capacity);
    this.#random = random;
  }

  /** Keeps an example as the candidates now stand; a full store keeps no more. */
  keep(candidates: Candidates, entities: number, { relation, circumstances, answer, answers, best }: Case): void {
    if (this.size === this.capacity) return;
    const wrong = best.filter((entity) => !answers.has(entity)).slice(0, BEST);
    const first = this.size * ROWS;
    let row = first;
    const put = (entity: number, standsFor: number) => {
      candidates.copy(entity, this.#rows, row * FEATURES);
      this.#standsFor[row++] = Math.log(Math.max(1, standsFor));
    };
    put(answer, 1);
    for (const entity of wrong) put(entity, 1);
    const taken = new Set([...answers, ...wrong]);
    const free = first + ROWS - row;
    const { near } = candidates;
    for (let i = 0; i < free; i++) {
      const pool = i % 2 === 0 && near.length > BEST ? near : null;
      const count = pool ? near.length : entities;
      put(this.#draw(pool, entities, taken), (2 * count) / free);
    }
    this.#relations[this.size] = relation;
    this.#circumstances.set(circumstances, this.size * CIRCUMSTANCES);
    this.size += 1;
  }

  /** Learns from the examples `from` and up, each once, in random order. */
  learn(scorer: Scorer, rate: number, from = 0): void {
    const order = shuffled(this.size - from, this.#random);
    for (let start = 0; start < order.length; start += BATCH) {
      const batch = order.subarray(start, start + BATCH);
      for (const example of batch) this.#addGradient(scorer, from + example);
      scorer.step(rate, batch.length, [...new Set(Array.from(batch, (example) => this.#relations[from + example]!))]);
    }
  }

  /** Drops all examples. */
  clear(): void {
    this.size = 0;
  }

  #draw(pool: readonly number[] | null, entities: number, taken: ReadonlySet<number>): number {
    let entity = 0;
    for (let tries = 0; tries < DRAWS; tries++) {
      entity = pool ? pool[Math.floor(this.#random() * pool.length)]! : Math.floor(this.#random() * entities);
      if (!taken.has(entity)) break;
    }
    return entity;
  }

  #addGradient(scorer: Scorer, example: number): void {
    const first = example * ROWS;
    const circumstances = this.#circumstances.subarray(example * CIRCUMSTANCES, (example + 1) * CIRCUMSTANCES);
    scorer.turnTo(this.#relations[example]!, circumstances);
    const scores = Float64Array.from({ length: ROWS }, (_, i) => {
      const at = (first + i) * FEATURES;
      return this.#standsFor[first + i]! + scorer.sum(this.#rows, at) + scorer.correction.of(this.#rows, at);
    });
    const most = scores.reduce((max, score) => Math.max(max, score), -Infinity);
    const odds = scores.map((score) => Math.exp(score - most));
    const all = odds.reduce((sum, odd) => sum + odd, 0);
    const slopes = odds.map((odd, i) => odd / all - (i === 0 ? 1 : 0));
    scorer.addGradient(
      this.#rows,
      first * FEATURES,
      slopes.map((slope) => this.#thin(slope)),
    );
  }

  #thin(slope: number): number {
    const size = Math.abs(slope);
    if (size >= SMALL_SLOPE) return slope;
    return this.#random() * SMALL_SLOPE < size ? Math.sign(slope) * SMALL_SLOPE : 0;
  }
}
