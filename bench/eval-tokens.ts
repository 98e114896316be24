import { blankDoc } from "../src/language/analyse.ts";
import { splitSentences } from "../src/language/tokens/sentences.ts";
import { tokenise } from "../src/language/tokens/tokenise.ts";
import { dataFile } from "./data.ts";
import { type RawDocument, type Span, readRawDocuments } from "./raw-treebank.ts";
import type { Line } from "./row.ts";

/** Token and sentence F1 from running text; asked: no worse than wink-nlp 2.4 on the same text by the same count. */
const DEVELOPMENT = [
  { file: "en_ewt-dev.conllu.gz", name: "EWT dev", wink: { tokens: "96.73", sentences: "78.71" } },
  { file: "en_gum_open-dev.conllu.gz", name: "GUM dev", wink: { tokens: "99.79", sentences: "92.09" } },
];

export function evalTokens(): Line[] {
  return DEVELOPMENT.flatMap(({ file, name, wink }): Line[] => {
    const path = dataFile("treebanks", file);
    if (path === null) return [{ name: `${name}: tokens`, leftOut: `treebanks/${file} is not in BONGSU_DATA` }];
    const { tokens, sentences } = scoreRawText(readRawDocuments(path));
    return [
      { name: `${name}: tokens from running text`, value: 100 * tokens, unit: "F1", asked: wink.tokens },
      { name: `${name}: sentences from running text`, value: 100 * sentences, unit: "F1", asked: wink.sentences },
    ];
  });
}

/** F1 of tokens and of sentences, right where both ends stand at the same characters (CoNLL 2018), from 0 to 1. */
export function scoreRawText(documents: readonly RawDocument[]): { tokens: number; sentences: number } {
  const tokens = { gold: 0, said: 0, right: 0 };
  const sentences = { gold: 0, said: 0, right: 0 };
  for (const document of documents) {
    const doc = blankDoc(document.text, null);
    tokenise(doc);
    splitSentences(doc);
    const words = doc.words.map((_, i) => ({ start: doc.starts[i]!, end: doc.ends[i]! }));
    count(tokens, document.words, words);
    const spans = doc.sentences.map(({ start, end }) => ({ start: doc.starts[start]!, end: doc.ends[end - 1]! }));
    count(sentences, document.sentences, spans);
  }
  return { tokens: f1(tokens), sentences: f1(sentences) };
}

interface Count {
  gold: number;
  said: number;
  right: number;
}

function count(into: Count, gold: readonly Span[], said: readonly Span[]): void {
  const ends = new Map(gold.map(({ start, end }) => [start, end]));
  into.gold += gold.length;
  into.said += said.length;
  into.right += said.filter(({ start, end }) => ends.get(start) === end).length;
}

function f1({ gold, said, right }: Count): number {
  return gold + said === 0 ? 1 : (2 * right) / (gold + said);
}
