import { createHash } from "node:crypto";
import type { Settings } from "./build.ts";
import type { TreebankScore } from "./score.ts";

export interface CardFacts {
  /** ISO date of the training, as given. */
  date: string;
  files: { name: string; bytes: Buffer }[];
  train: readonly string[];
  raw: readonly string[];
  settings: Settings;
  scores: { treebank: string; score: TreebankScore }[];
}

/** The model card: what the weights are, from what, under which licence, how good, and how to make them again. */
export function modelCard(facts: CardFacts): string {
  return `# English tagger and parser

Made on ${facts.date} by \`npm run train\`. A part-of-speech tagger (joint UPOS and Penn tags) and a dependency parser (arc-hybrid,
Universal Dependencies relations): averaged perceptrons over hashed features. How they work and what was tried stands in
\`docs/decisions/0005-tagger-and-parser.md\`.

## Data and licence

The weights in this folder are licensed under [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/); the code that reads
them is under Apache-2.0. They were trained on
${facts.train.map((name) => `\`${name}\``).join(" and ")}:

- [UD_English-EWT](https://github.com/UniversalDependencies/UD_English-EWT), the English Web Treebank in Universal
  Dependencies, by Natalia Silveira and others (2014), CC BY-SA 4.0;
- [UD_English-GUM](https://github.com/UniversalDependencies/UD_English-GUM), the Georgetown University Multilayer corpus, by Amir
  Zeldes (2017) and contributors; only the genres whose texts may be used commercially (annotations CC BY 4.0, texts by
  genre).
${facts.raw.length === 0 ? "" : `\nClusters and letter case of words also come from ${facts.raw.map((name) => `\`${name}\``).join(" and ")}: news of [kremlin.ru](http://en.kremlin.ru), CC BY 4.0.\n`}
No text of any of them is part of the project: the files hold numbers, and words with numbers.

## Scores

Gold tokens, tags and heads predicted, punctuation counted, in percent. Heads and relations as in the CoNLL 2018 shared task (LAS without
subtypes). F1 of a relation: head and full relation right. Epochs and settings were chosen on these same development parts, so
the scores flatter a little.

${scoreTable(facts.scores)}

## Files

${facts.files.map(({ name, bytes }) => `- \`${name}\`: ${bytes.length} bytes, SHA-256 \`${sha256(bytes)}\``).join("\n")}

## How to repeat

The same treebanks, settings (\`training/settings.ts\`) and seed ${facts.settings.seed} give the same bytes:

\`\`\`
npm run train -- --train TREEBANK.conllu.gz ... --dev TREEBANK.conllu.gz ... --raw TEXT.jsonl.gz --date ${facts.date} --seed ${facts.settings.seed} --out models/en
\`\`\`
`;
}

function scoreTable(scores: CardFacts["scores"]): string {
  const relations = Object.keys(scores[0]?.score.relations ?? {});
  const head = ["treebank", "words", "UPOS", "XPOS", "UAS", "LAS", ...relations];
  const rows = scores.map(({ treebank, score }) => [
    treebank,
    String(score.words),
    ...[score.upos, score.xpos, score.uas, score.las, ...relations.map((name) => score.relations[name] ?? 0)].map(
      percent,
    ),
  ]);
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function percent(share: number): string {
  return (100 * share).toFixed(2);
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
