import { ONE } from "../../language/network/kernel.ts";
import type { Doc, TokenRange } from "../../language/doc.ts";
import { englishNetwork } from "../../language/network/english.ts";
import { fold } from "../frames/spelling.ts";
import { KNOWLEDGE, knowledgeOf } from "./knowledge.ts";

/** What a step of a vector's byte is worth: four standard deviations fit a byte. */
const VECTOR_STEP = 4 / 127;

/** Numbers of a token that the network of acts reads, in steps of `1 / ONE`, filled up to whole eights. */
export function inputWidth(): number {
  const { width, vectorWidth } = englishNetwork();
  return Math.ceil((width + vectorWidth + KNOWLEDGE.length) / 8) * 8;
}

/**
 * What the network of acts reads of the tokens of a range, a row a token: the language network's state of it, the fixed vector of its
 * word or else of its lemma, and what the codebook knows of it. `to` must be zeros before the first use with other widths.
 */
export function fillInputs(doc: Doc, { start, end }: TokenRange, to: Int16Array): void {
  const { width: states, vectorWidth, vectorOf } = englishNetwork();
  const width = inputWidth();
  for (let i = start; i < end; i += 1) {
    const row = (i - start) * width;
    to.set(doc.states.subarray(i * states, (i + 1) * states), row);
    const vector = vectorOf(doc.words[i]!) ?? vectorOf(doc.lemmas[i]!);
    for (let j = 0; j < vectorWidth; j += 1) {
      to[row + states + j] = vector ? Math.round(vector[j]! * VECTOR_STEP * ONE) : 0;
    }
    const knowledge = knowledgeOf(fold(doc.lemmas[i]!.toLowerCase()));
    for (const [j, value] of knowledge.entries()) to[row + states + vectorWidth + j] = Math.round(value * ONE);
  }
}
