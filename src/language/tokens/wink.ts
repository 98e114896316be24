import { createRequire } from "node:module";
import type Wink from "wink-nlp";
import type { Model, WinkMethods } from "wink-nlp";

/** What wink-nlp says of a piece of text, one slot a token; white space tokens included. */
export interface WinkAnalysis {
  values: string[];
  tags: string[];
  lemmas: (string | undefined)[];
  /** First and last token of each sentence, both inclusive. */
  sentences: [number, number][];
}

/** The selectors of wink-nlp that are used here; its own types declare them as methods, which they are not. */
interface Selectors {
  value: (this: void) => string;
  pos: (this: void) => string;
  lemma: (this: void) => string;
  span: (this: void) => [number, number];
}

interface Collection {
  out<T>(selector: (this: void) => T): T[];
}

// wink keeps each new word for ever: a fresh instance now and then bounds the memory of a long-running process.
const WORDS_PER_INSTANCE = 2_000_000;

let instance: WinkMethods | null = null;
let wordsRead = 0;

/** Tokens, tags, lemmas and sentence ends by wink-nlp. The model is loaded at the first call, once. */
export function readWithWink(text: string): WinkAnalysis {
  const nlp = wink();
  const its = nlp.its as unknown as Selectors;
  const read = nlp.readDoc(text);
  const tokens = read.tokens() as unknown as Collection;
  const sentences = read.sentences() as unknown as Collection;
  const values = tokens.out(its.value);
  wordsRead += values.length;
  return { values, tags: tokens.out(its.pos), lemmas: tokens.out(its.lemma), sentences: sentences.out(its.span) };
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
