import { UPOS } from "../../src/language/doc.ts";
import type { Network } from "../../src/language/network/read.ts";
import type { GoldSentence } from "./conllu.ts";
import { type TreebankScore, scoreTreebank } from "./score.ts";

/** Tags and parses the gold tokens of a treebank and scores the outcome. */
export function evaluateNetwork(network: Network, gold: readonly GoldSentence[]): TreebankScore {
  const said = gold.map(({ words }) => {
    const { upos, xpos, heads, labels } = network.read(words);
    return {
      upos: Array.from(upos, (tag) => UPOS[tag]!),
      xpos: Array.from(xpos, (tag) => network.xpos[tag]!),
      heads,
      labels: Array.from(labels, (label) => network.labels[label]!),
    };
  });
  return scoreTreebank(gold, said);
}
