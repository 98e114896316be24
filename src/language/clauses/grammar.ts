import { readLists } from "../codebook.ts";

/** Word lists of English grammar that the clause reader works with, from `codebook/language/`. */
export interface Grammar {
  /** Multi-word subordinators by their first word, the longest first. */
  phrases: ReadonlyMap<string, readonly { words: readonly string[]; mark: string }[]>;
  inverted: ReadonlySet<string>;
  /** Openings behind which the auxiliary stands before its subject, split into words. */
  negative: readonly (readonly string[])[];
  clausal: ReadonlySet<string>;
  ditransitive: ReadonlySet<string>;
  objectControl: ReadonlySet<string>;
  subjectControl: ReadonlySet<string>;
  intransitive: ReadonlySet<string>;
  transitive: ReadonlySet<string>;
  particles: ReadonlyMap<string, readonly string[]>;
  /** All words that are particles of some verb. */
  particleWords: ReadonlySet<string>;
  determiners: ReadonlySet<string>;
  subjectOpeners: ReadonlySet<string>;
  prepositions: ReadonlySet<string>;
  results: ReadonlySet<string>;
  adverbial: ReadonlySet<string>;
}

interface Subordinators {
  phrases: Record<string, string>;
  inverted: string[];
  negative: string[];
}

type VerbClasses = Record<
  "clausal" | "ditransitive" | "objectControl" | "subjectControl" | "intransitive" | "transitive",
  string[]
>;

type FunctionWords = Record<"determiners" | "subjectOpeners" | "prepositions" | "results" | "adverbial", string[]>;

let loaded: Grammar | null = null;

/** The lists, read at the first call. */
export function grammar(): Grammar {
  loaded ??= load();
  return loaded;
}

function load(): Grammar {
  const marks = readLists("language/subordinators.yaml") as Subordinators;
  const verbs = readLists("language/verb-classes.yaml") as VerbClasses;
  const closed = readLists("language/function-words.yaml") as FunctionWords;
  const particles = readLists("language/particles.yaml") as Record<string, string[]>;
  const phrases = Object.entries(marks.phrases).map(([phrase, mark]) => ({ words: phrase.split(" "), mark }));
  return {
    phrases: byFirstWord(phrases, ({ words }) => words),
    inverted: new Set(marks.inverted),
    negative: marks.negative.map((opening) => opening.split(" ")),
    clausal: new Set(verbs.clausal),
    ditransitive: new Set(verbs.ditransitive),
    objectControl: new Set(verbs.objectControl),
    subjectControl: new Set(verbs.subjectControl),
    intransitive: new Set(verbs.intransitive),
    transitive: new Set(verbs.transitive),
    particles: new Map(Object.entries(particles)),
    particleWords: new Set(Object.values(particles).flat()),
    determiners: new Set(closed.determiners),
    subjectOpeners: new Set(closed.subjectOpeners),
    prepositions: new Set(closed.prepositions),
    results: new Set(closed.results),
    adverbial: new Set(closed.adverbial),
  };
}

function byFirstWord<T>(items: T[], wordsOf: (item: T) => readonly string[]): Map<string, T[]> {
  const longestFirst = items.toSorted((a, b) => wordsOf(b).length - wordsOf(a).length);
  return Map.groupBy(longestFirst, (item) => wordsOf(item)[0] ?? "");
}
