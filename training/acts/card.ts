import { createHash } from "node:crypto";
import { f1, type ActScore, type Tally } from "./score-acts.ts";

export interface ActCardFacts {
  date: string;
  file: { name: string; bytes: Buffer };
  examples: number;
  score: ActScore;
}

/** What a user of the weights should know: what they are, from what, under which licence, how good. */
export function actCard({ date, file, examples, score }: ActCardFacts): string {
  const [actors, recipients] = score.roles;
  const row = (name: string, { right, said, gold }: Tally) =>
    `| ${name} | ${percent(right, said)} | ${percent(right, gold)} | ${(100 * f1({ right, said, gold })).toFixed(1)} |`;
  return `# English network of acts

Made on ${date} by \`npm run train-acts\`. A bidirectional LSTM over what the tagger and parser makes of each word, the word's vector, and what the
codebook knows of its lemma finds the words that tell an act, its type, how it stands (done, planned, weighed, denied, only spoken of, domestic) and who acts
on whom. Why, and what was tried, stands in \`docs/decisions/0008-acts-by-a-network.md\`.

## Data and licence

The weights are licensed under [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/) like those of the tagger and parser (see README.md beside this
file), whose output they were trained on; the code that reads them is under Apache-2.0. They were trained on ${examples} examples in
\`training/acts/examples/\`, written for Bongsu (Apache-2.0). Kin of verbs (\`codebook/coding/verb-kin.tsv\`) come from WordNet 3.1, copyright 2006 by
Princeton University, under the WordNet licence that stands beside it.

## Scores

On every tenth example, which was not learned from, in percent. The examples were written by the same hands, so the scores flatter.

| what | precision | recall | F1 |
| --- | --- | --- | --- |
${row("words that tell an act", score.found)}
${row("the same with the right type", score.typed)}
${row("standing of a known act", score.standings)}
${row("actors of a known act", actors!)}
${row("recipients of a known act", recipients!)}

## File

- \`${file.name}\`: ${file.bytes.length} bytes, SHA-256 \`${createHash("sha256").update(file.bytes).digest("hex")}\`

## How to repeat

\`\`\`
npm run train-acts -- --date ${date} --out models/en
\`\`\`
`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "-" : ((100 * part) / whole).toFixed(1);
}
