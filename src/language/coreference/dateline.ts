import { dictionary } from "../names/dictionary.ts";
import { isDateline } from "../names/capitals.ts";
import type { Doc, DocEntity } from "../doc.ts";

/** Capitals from which bodies between states are reported too: they tell no state. */
const SHARED = new Set(["Brussels", "Vienna", "The Hague"]);

/** The place whose state a text is written from: a capital in the dateline; `null` where there is none. */
export function datelineState(doc: Doc): DocEntity | null {
  const [first] = doc.mentions;
  if (!first || first.start > 0 || !isDateline(doc, first)) return null;
  const entity = doc.entities[first.entity] as DocEntity;
  const capital = dictionary()
    .entries(entity.name)
    .some(({ kind }) => kind === "capital");
  return capital && entity.country !== null && !SHARED.has(entity.name) ? entity : null;
}
