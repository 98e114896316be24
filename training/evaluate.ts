import { UPOS } from "../src/language/doc.ts";
import type { English } from "../src/language/parser/english.ts";
import type { GoldSentence } from "./conllu.ts";
import { type TreebankScore, scoreTreebank } from "./score.ts";

/** Tags and parses the gold tokens of a treebank and scores the outcome. */
export function evaluate({ tagger, parser }: English, gold: readonly GoldSentence[]): TreebankScore {
  const said = gold.map(({ words }) => {
    const tags = tagger.tag(words);
    const { heads, labels } = parser.parse(words, tags);
    return {
      upos: Array.from(tags.upos, (tag) => UPOS[tag]!),
      xpos: Array.from(tags.xpos, (tag) => tagger.xpos[tag]!),
      heads,
      labels: Array.from(labels, (label) => parser.labels[label]!),
    };
  });
  return scoreTreebank(gold, said);
}
