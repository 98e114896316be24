import { readLists } from "../codebook.ts";

let loaded: ReadonlySet<string> | null = null;

/** Words that begin sentences and do not end them: articles, pronouns, prepositions, conjunctions, from `codebook/language/sentence-openers.yaml`. */
export function sentenceOpeners(): ReadonlySet<string> {
  loaded ??= new Set((readLists("language/sentence-openers.yaml") as { openers: string[] }).openers);
  return loaded;
}
