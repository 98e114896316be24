import { ONE } from "../../language/network/kernel.ts";
import type { Doc, TokenRange } from "../../language/doc.ts";
import { englishNetwork } from "../../language/network/english.ts";
import { fold } from "../frames/spelling.ts";
import { KNOWLEDGE, knowledgeOf } from "./knowledge.ts";

/** What a step of a vector's byte is worth: four standard deviations fit a byte. */
const VECTOR_STEP = 4 / 127;

/** Numbers of a token that the network of acts reads, in steps of `1 / ONE`, filled up to whole eights: first the state, then the word. */
export function inputWidth(): number {
  const { width, vectorWidth } = englishNetwork();
  return Math.ceil((width + vectorWidth + KNOWLEDGE.length) / 8) * 8;
}

/**
 * What the network of acts reads of the tokens of a range, a row a token: the language network's state of it, the fixed vector of its
 * word or else of its lemma, and what the codebook knows of it. `to` must be zeros before the first use with other widths.
 */
export function fillInputs(doc: Doc, { start, end }: TokenRange, to: Int16Array): void {
  const { width: states } = englishNetwork();
  const width = inputWidth();
  for (let i = start; i < end; i += 1) {
    const row = (i - start) * width;
    to.set(doc.states.subarray(i * states, (i + 1) * states), row);
    fillWord(doc.words[i]!, doc.lemmas[i]!, to, row + states);
  }
}

/** The part of the inputs that depends on a word and its lemma alone, written from `at` on. */
export function fillWord(word: string, lemma: string, to: Int16Array, at: number): void {
  const network = englishNetwork();
  const { vectorWidth } = network;
  const vector = network.vectorOf(word) ?? network.vectorOf(lemma);
  for (let j = 0; j < vectorWidth; j += 1) to[at + j] = vector ? Math.round(vector[j]! * VECTOR_STEP * ONE) : 0;
  const knowledge = knowledgeOf(fold(lemma.toLowerCase()));
  for (const [j, value] of knowledge.entries()) to[at + vectorWidth + j] = Math.round(value * ONE);
}
