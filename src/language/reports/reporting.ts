import { readLists } from "../codebook.ts";

/** The lists of `codebook/language/reporting.yaml`, which says what each is for. */
export type Reporting<List> = Record<(typeof NAMES)[number], List>;

const NAMES = [
  "said",
  "thought",
  "directing",
  "alleging",
  "targeting",
  "sentential",
  "characterising",
  "hearsay",
  "relaying",
  "holding",
  "issuing",
  "inverting",
  "addressing",
  "nouns",
  "directives",
  "views",
  "standards",
  "sources",
  "naming",
] as const;

let lists: Reporting<string[]> | null = null;
let words: Reporting<ReadonlySet<string>> | null = null;
let quoting: ReadonlySet<string> | null = null;
let verbs: ReadonlySet<string> | null = null;

/** The lists as they stand in the file. */
export function reporting(): Reporting<string[]> {
  lists ??= readLists("language/reporting.yaml") as Reporting<string[]>;
  return lists;
}

/** The lists as sets. */
export function reportingWords(): Reporting<ReadonlySet<string>> {
  words ??= Object.fromEntries(NAMES.map((name) => [name, new Set(reporting()[name])])) as unknown as Reporting<
    ReadonlySet<string>
  >;
  return words;
}

/** Lemmas of the verbs that carry words or thoughts. */
export function reportingVerbs(): ReadonlySet<string> {
  verbs ??= new Set([...reporting().said, ...reporting().thought]);
  return verbs;
}

/** Lemmas of the verbs whose arguments may hold a word or two of somebody's own: `promised "consequences"`. */
export function quotingVerbs(): ReadonlySet<string> {
  if (quoting) return quoting;
  const { said, characterising } = reporting();
  const { sentential } = reportingWords();
  quoting = new Set([...said, ...characterising].filter((verb) => !sentential.has(verb)));
  return quoting;
}
