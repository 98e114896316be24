import { readLists } from "../codebook.ts";

/** The cues of `codebook/language/reporting.yaml`. */
export interface Reporting {
  said: string[];
  thought: string[];
  according: string[];
  nouns: string[];
}

let loaded: Reporting | null = null;
let cues: ReadonlyMap<string, readonly string[][]> | null = null;
let verbs: ReadonlySet<string> | null = null;

export function reporting(): Reporting {
  loaded ??= readLists("language/reporting.yaml") as Reporting;
  return loaded;
}

/** Lemmas of the verbs that carry words or thoughts. */
export function reportingVerbs(): ReadonlySet<string> {
  verbs ??= new Set([...reporting().said, ...reporting().thought]);
  return verbs;
}

/** `according to` and its like, split into words, by the first of them. */
export function accordingCues(): ReadonlyMap<string, readonly string[][]> {
  cues ??= Map.groupBy(
    reporting().according.map((cue) => cue.split(" ")),
    (words) => words[0] ?? "",
  );
  return cues;
}
