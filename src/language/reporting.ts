import { readLists } from "./codebook.ts";

/** The cues of `codebook/language/reporting.yaml`. */
export interface Reporting {
  said: string[];
  thought: string[];
  according: string[];
  nouns: string[];
}

let loaded: Reporting | null = null;
let verbs: ReadonlySet<string> | null = null;

export function reporting(): Reporting {
  loaded ??= readLists<Reporting>("language/reporting.yaml");
  return loaded;
}

/** Lemmas of the verbs that carry words or thoughts. */
export function reportingVerbs(): ReadonlySet<string> {
  verbs ??= new Set([...reporting().said, ...reporting().thought]);
  return verbs;
}
