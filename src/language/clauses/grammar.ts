import { readLists } from "../codebook.ts";

/** Word lists of English grammar that the clause reader works with, from `codebook/language/`. */
export interface Grammar {
  always: ReadonlySet<string>;
  sometimes: ReadonlySet<string>;
  /** Multi-word subordinators by their first word, the longest first. */
  phrases: ReadonlyMap<string, readonly { words: readonly string[]; mark: string }[]>;
  /** Prepositions of several words or in the guise of verbs, by their first word, the longest first. */
  prepositions: ReadonlyMap<string, readonly (readonly string[])[]>;
  relative: ReadonlySet<string>;
  inverted: ReadonlySet<string>;
  clausal: ReadonlySet<string>;
  ditransitive: ReadonlySet<string>;
  objectControl: ReadonlySet<string>;
  inverting: ReadonlySet<string>;
  addressing: ReadonlySet<string>;
  naming: ReadonlySet<string>;
  particles: ReadonlyMap<string, readonly string[]>;
}

interface Subordinators {
  always: string[];
  sometimes: string[];
  phrases: Record<string, string>;
  prepositions: string[];
  relative: string[];
  inverted: string[];
}

type VerbClasses = Record<
  "clausal" | "ditransitive" | "objectControl" | "inverting" | "addressing" | "naming",
  string[]
>;

let loaded: Grammar | null = null;

/** The lists, read at the first call. */
export function grammar(): Grammar {
  loaded ??= load();
  return loaded;
}

function load(): Grammar {
  const marks = readLists("language/subordinators.yaml") as Subordinators;
  const verbs = readLists("language/verb-classes.yaml") as VerbClasses;
  const particles = readLists("language/particles.yaml") as Record<string, string[]>;
  const phrases = Object.entries(marks.phrases).map(([phrase, mark]) => ({ words: phrase.split(" "), mark }));
  const prepositions = marks.prepositions.map((phrase) => phrase.split(" "));
  return {
    prepositions: byFirstWord(prepositions, (words) => words),
    always: new Set(marks.always),
    sometimes: new Set(marks.sometimes),
    phrases: byFirstWord(phrases, ({ words }) => words),
    relative: new Set(marks.relative),
    inverted: new Set(marks.inverted),
    clausal: new Set(verbs.clausal),
    ditransitive: new Set(verbs.ditransitive),
    objectControl: new Set(verbs.objectControl),
    inverting: new Set(verbs.inverting),
    addressing: new Set(verbs.addressing),
    naming: new Set(verbs.naming),
    particles: new Map(Object.entries(particles)),
  };
}

function byFirstWord<T>(items: T[], wordsOf: (item: T) => readonly string[]): Map<string, T[]> {
  const longestFirst = items.toSorted((a, b) => wordsOf(b).length - wordsOf(a).length);
  return Map.groupBy(longestFirst, (item) => wordsOf(item)[0] ?? "");
}
