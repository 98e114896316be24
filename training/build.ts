import { packModel } from "../src/language/network/saved-network.ts";
import { normalForm } from "../src/language/network/word-features.ts";
import type { GoldSentence } from "./treebanks/conllu.ts";
import { scoreTreebank } from "./treebanks/score.ts";
import { predict } from "./network/predict.ts";
import { quantiseNetwork } from "./network/quantise-network.ts";
import { LEAST_RAW } from "./settings.ts";
import { type NetworkSettings, trainNetwork } from "./network/train-network.ts";
import type { WordVectors } from "./treebanks/vectors.ts";

/** Normal forms that deserve a vector: those of the treebank, and those that running text holds more than by chance. */
export function wantedWords(treebank: readonly GoldSentence[], raw: Iterable<readonly string[]>): Set<string> {
  const counts = new Map<string, number>();
  for (const words of raw) {
    for (const word of words) {
      const norm = normalForm(word);
      counts.set(norm, (counts.get(norm) ?? 0) + 1);
    }
  }
  const frequent = [...counts].flatMap(([norm, count]) => (count >= LEAST_RAW ? [norm] : []));
  return new Set([...treebank.flatMap(({ words }) => words.map(normalForm)), ...frequent]);
}

/** Trains a network on a treebank and gives the bytes of its file. The same input gives the same bytes. */
export function buildNetwork(
  treebank: readonly GoldSentence[],
  vectors: WordVectors,
  settings: NetworkSettings & { seed: number },
  dev: readonly GoldSentence[],
  log: (line: string) => void,
): Buffer {
  const trained = trainNetwork(treebank, vectors, settings, settings.seed, (epoch, { network, numbering }, losses) => {
    const { upos, uas, las } = scoreTreebank(dev, predict(network, dev, numbering));
    const [tags, heads, labels] = [upos, uas, las].map((share) => (100 * share).toFixed(2));
    log(`epoch ${epoch}: ${losses}; in development UPOS ${tags}, UAS ${heads}, LAS ${labels}`);
  });
  return packModel(quantiseNetwork(trained, vectors));
}
