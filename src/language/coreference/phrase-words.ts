import { RELATIONS } from "../doc.ts";
import type { Doc } from "../doc.ts";
import { tagSet } from "../tokens/upos.ts";

/** Words that may stand between an article and its noun. */
export const PREMODIFIER = tagSet("NOUN", "PROPN", "ADJ");

const COMPOUND = RELATIONS.indexOf("compound");

/** Whether a noun only modifies the one behind it: `sides` in `the two sides agreement`. */
export function isCompoundPart(doc: Doc, i: number): boolean {
  return doc.labels[i] === COMPOUND && (doc.heads[i] ?? i) === i + 1;
}
