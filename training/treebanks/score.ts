import type { GoldSentence } from "./conllu.ts";

/** What a tagger and a parser said of a sentence; the root is its own head. */
export interface Said {
  upos: readonly string[];
  xpos: readonly string[];
  heads: Int32Array;
  labels: readonly string[];
}

/** Shares from 0 to 1. */
export interface TreebankScore {
  words: number;
  sentences: number;
  upos: number;
  xpos: number;
  /** Heads right, punctuation included, as in the CoNLL 2018 shared task. */
  uas: number;
  /** Heads and relations right, subtypes stripped. */
  las: number;
  /** F1 of single relations, head and full label right. */
  relations: Record<string, number>;
}

/** Relations that coding rests on. */
export const SCORED_RELATIONS = ["nsubj", "nsubj:pass", "obj", "obl:agent"] as const;

/** Scores analyses on gold tokens as the CoNLL 2018 shared task does (Zeman and others 2018). */
export function scoreTreebank(gold: readonly GoldSentence[], said: readonly Said[]): TreebankScore {
  const hits = { words: 0, upos: 0, xpos: 0, uas: 0, las: 0 };
  const relations = new Map(SCORED_RELATIONS.map((name) => [name as string, { right: 0, gold: 0, said: 0 }]));
  for (const [s, sentence] of gold.entries()) {
    const answer = said[s]!;
    for (let i = 0; i < sentence.words.length; i += 1) {
      const [label, answered] = [sentence.labels[i]!, answer.labels[i]!];
      const head = sentence.heads[i] === answer.heads[i];
      hits.words += 1;
      if (sentence.upos[i] === answer.upos[i]) hits.upos += 1;
      if (sentence.xpos[i] === answer.xpos[i]) hits.xpos += 1;
      if (head) hits.uas += 1;
      if (head && strip(label) === strip(answered)) hits.las += 1;
      const [wanted, got] = [relations.get(label), relations.get(answered)];
      if (wanted) wanted.gold += 1;
      if (got) got.said += 1;
      if (got && head && label === answered) got.right += 1;
    }
  }
  const share = (count: number) => count / Math.max(1, hits.words);
  return {
    words: hits.words,
    sentences: gold.length,
    upos: share(hits.upos),
    xpos: share(hits.xpos),
    uas: share(hits.uas),
    las: share(hits.las),
    relations: Object.fromEntries(
      [...relations].map(([name, count]) => [name, (2 * count.right) / Math.max(1, count.gold + count.said)]),
    ),
  };
}

function strip(label: string): string {
  return label.split(":", 1)[0]!;
}
