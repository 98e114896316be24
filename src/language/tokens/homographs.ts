import { readLists } from "../codebook.ts";

/** Words that taggers of English mistake in news, from `codebook/language/homographs.yaml`. */
export interface Homographs {
  /** Base forms of verbs that look like nouns. */
  verbs: ReadonlySet<string>;
  /** Base forms of verbs that are nothing but verbs. */
  pure: ReadonlySet<string>;
  /** Plural nouns that open sentences. */
  plurals: ReadonlySet<string>;
  /** Plurals that describe the noun behind them. */
  describing: ReadonlySet<string>;
  /** Irregular past tenses that are other words as well. */
  pasts: ReadonlySet<string>;
}

let loaded: Homographs | null = null;

export function homographs(): Homographs {
  loaded ??= load();
  return loaded;
}

function load(): Homographs {
  const lists = readLists("language/homographs.yaml") as Record<keyof Homographs, string[]>;
  return {
    verbs: new Set(lists.verbs),
    pure: new Set(lists.pure),
    plurals: new Set(lists.plurals),
    describing: new Set(lists.describing),
    pasts: new Set(lists.pasts),
  };
}
