import { Anaphora } from "./anaphora.ts";
import type { Doc } from "../doc.ts";
import { resolveNames } from "./name-coreference.ts";

/** Later names, offices, descriptions and pronouns point to what was named before. Cautious: in doubt nothing is resolved. */
export function coreference(doc: Doc): string {
  const names = resolveNames(doc);
  const others = new Anaphora(doc).resolve();
  return `${names} names and ${others} pronouns and descriptions resolved`;
}
