import { readLists } from "../codebook.ts";

/** Lists of `codebook/language/tokens.yaml` and `abbreviations.yaml`, in lower case with straight apostrophes unless said. */
export interface TokenVocabulary {
  prefixes: ReadonlySet<string>;
  suffixes: ReadonlySet<string>;
  hyphened: ReadonlySet<string>;
  clitics: ReadonlySet<string>;
  clipped: ReadonlySet<string>;
  /** Two words written as one, to the length of the first. */
  contracted: ReadonlyMap<string, number>;
  /** As written. */
  units: ReadonlySet<string>;
  /** As written. */
  money: ReadonlySet<string>;
  /** As written. */
  currencies: ReadonlySet<string>;
  endings: ReadonlySet<string>;
  abbreviations: Abbreviations;
}

/** Abbreviations with their full stop, by what follows them. */
export interface Abbreviations {
  names: ReadonlySet<string>;
  inside: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
  endings: ReadonlySet<string>;
}

type Lists<T> = { [Name in keyof T]: string[] };

let loaded: TokenVocabulary | null = null;

/** Read at the first call. */
export function tokenVocabulary(): TokenVocabulary {
  if (loaded) return loaded;
  const { contracted, ...lists } = readLists("language/tokens.yaml") as Lists<Omit<TokenVocabulary, "abbreviations">>;
  const abbreviations = readLists("language/abbreviations.yaml") as Lists<Abbreviations>;
  loaded = {
    ...setsOf(lists),
    contracted: new Map(contracted.map((word) => [word.replace("|", ""), word.indexOf("|")])),
    abbreviations: setsOf(abbreviations),
  };
  return loaded;
}

function setsOf<T extends Record<string, string[]>>(lists: T): { [Name in keyof T]: ReadonlySet<string> } {
  const sets = Object.entries(lists).map(([name, words]) => [name, new Set(words)]);
  return Object.fromEntries(sets) as { [Name in keyof T]: ReadonlySet<string> };
}
