import type { Doc } from "../doc.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";

const VERBAL = tagSet("AUX", "VERB");

/** `'s`, or a bare apostrophe that closes a plural. */
export function isPossessive(doc: Doc, i: number): boolean {
  if (doc.norms[i] === "'s") return !hasTag(doc, i, VERBAL);
  return doc.norms[i] === "'" && doc.ends[i - 1] === doc.starts[i] && (doc.norms[i - 1] ?? "").endsWith("s");
}
