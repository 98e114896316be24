import { createRequire } from "node:module";
import type Wink from "wink-nlp";
import type { ItsFunction, Model, WinkMethods } from "wink-nlp";

/** What wink-nlp says of a piece of text, one slot a token; white space tokens included. */
export interface WinkAnalysis {
  values: string[];
  tags: string[];
  lemmas: string[];
  /** First and last token of each sentence, both inclusive. */
  sentences: [number, number][];
}

// wink keeps each new word for ever: a fresh instance now and then bounds the memory of a long-running process.
const WORDS_PER_INSTANCE = 2_000_000;

let instance: WinkMethods | null = null;
let wordsRead = 0;

/** Tokens, tags, lemmas and sentence ends by wink-nlp. The model is loaded at the first call, once. */
export function readWithWink(text: string): WinkAnalysis {
  const nlp = wink();
  const { its } = nlp;
  const read = nlp.readDoc(text);
  const tokens = read.tokens();
  const values: string[] = tokens.out(its.value);
  wordsRead += values.length;
  return {
    values,
    tags: tokens.out(its.pos) as string[],
    lemmas: tokens.out(its.lemma as unknown as ItsFunction<string>),
    sentences: read.sentences().out(its.span) as unknown as [number, number][],
  };
}

function wink(): WinkMethods {
  if (instance === null || wordsRead > WORDS_PER_INSTANCE) {
    const require = createRequire(import.meta.url);
    const create = require("wink-nlp") as typeof Wink;
    instance = create(require("wink-eng-lite-web-model") as Model, ["sbd", "pos"]);
    wordsRead = 0;
  }
  return instance;
}
