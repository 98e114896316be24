import { readLists } from "../codebook.ts";

/** Words that taggers of English mistake in news, from `codebook/language/homographs.yaml`. */
export interface Homographs {
  /** Base forms of verbs that look like nouns. */
  verbs: ReadonlySet<string>;
  /** Plural nouns that open sentences. */
  plurals: ReadonlySet<string>;
}

let loaded: Homographs | null = null;

export function homographs(): Homographs {
  if (loaded) return loaded;
  const lists = readLists("language/homographs.yaml") as { verbs: string[]; plurals: string[] };
  loaded = { verbs: new Set(lists.verbs), plurals: new Set(lists.plurals) };
  return loaded;
}
