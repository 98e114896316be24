import { UPOS } from "../doc.ts";
import type { Doc } from "../doc.ts";

export type Upos = (typeof UPOS)[number];

/** Tag name to the index that `Doc.upos` holds. */
export const TAG = Object.fromEntries(UPOS.map((name, index) => [name, index])) as Record<Upos, number>;

/** A set of tags as bits, so that asking costs one operation. */
export function tagSet(...names: Upos[]): number {
  return names.reduce((bits, name) => bits | (1 << TAG[name]), 0);
}

/** Whether token `i` carries one of the tags of the set; false outside the text. */
export function hasTag(doc: Doc, i: number, set: number): boolean {
  return i >= 0 && i < doc.upos.length && ((1 << (doc.upos[i] as number)) & set) !== 0;
}
