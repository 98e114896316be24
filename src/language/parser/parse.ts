import { UPOS } from "../doc.ts";
import { BeamParser } from "./beam.ts";
import type { ParserModel } from "./model.ts";
import { type ParserInput, readSentence } from "./sentence.ts";

/** Arcs of a sentence, one slot a token. */
export interface Arcs {
  /** Head of each token within the sentence, from 0; the root is its own head. */
  heads: Int32Array;
  /** Index into the parser's `labels`. */
  labels: Uint8Array;
}

/** Parses one tagged sentence. */
export interface Parser {
  /** Universal Dependencies relations with subtypes, such as `nsubj:pass`. */
  readonly labels: readonly string[];
  /**
   * Always a tree under one root; no arcs for no words. Time grows linearly with the number of words. Not reentrant: one
   * parser a thread.
   */
  parse(words: readonly string[], tags: ParserInput): Arcs;
}

/** Numbers of the tags that the parser looks for by name. */
export const KNOWN_TAGS = { verb: UPOS.indexOf("VERB"), punct: UPOS.indexOf("PUNCT") };

/**
 * An arc-hybrid dependency parser over averaged perceptrons, trained with a dynamic oracle (Goldberg and Nivre 2013), that
 * follows a few ways at once where it is in doubt.
 */
export function createParser(model: ParserModel): Parser {
  const parser = new BeamParser(model);
  return {
    labels: model.labels,
    parse(words, tags) {
      const sentence = readSentence(words, tags, model.words, KNOWN_TAGS);
      const state = parser.parse(sentence);
      const heads = state.heads.slice(0, words.length);
      for (let i = 0; i < heads.length; i += 1) if (heads[i] === words.length) heads[i] = i;
      return { heads, labels: state.labels.slice(0, words.length) };
    },
  };
}
