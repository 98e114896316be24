import { readLists } from "../codebook.ts";
import type { OtherWords } from "./counterparts.ts";
import { nounsOf } from "./descriptions.ts";
import type { NounLists, Nouns } from "./descriptions.ts";
import type { OfficeWords } from "./office-references.ts";
import { regionOpeners } from "../names/regions.ts";
import type { SetWords } from "./set-phrases.ts";
import type { VisitWords } from "./visits.ts";

interface Lists extends NounLists, OfficeWords {
  persons: string[];
  things: string[];
  plurals: string[];
  speakers: string[];
  determiners: string[];
  pairs: SetWords;
  others: OtherWords;
  visits: VisitWords;
}

/** The words that take up something named before, from `codebook/language/anaphora.yaml`. */
export interface AnaphoraWords extends Lists {
  nouns: Nouns;
  /** Words that one of the readings starts with: all others are passed over. */
  openers: ReadonlySet<string>;
}

let loaded: AnaphoraWords | null = null;

export function anaphoraWords(): AnaphoraWords {
  if (loaded) return loaded;
  const lists = readLists("language/anaphora.yaml") as Lists;
  const { persons, things, plurals, speakers, determiners, pairs } = lists;
  const openers = [persons, things, plurals, speakers, determiners, Object.keys(pairs.determiners)].flat();
  loaded = { ...lists, nouns: nounsOf(lists), openers: new Set([...openers, ...regionOpeners()]) };
  return loaded;
}
