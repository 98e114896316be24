import { z } from "zod";
import { readCodebook } from "../codebook.ts";
import { fold } from "../frames/spelling.ts";

const words = z.array(z.string());
const shape = z.strictObject({
  list: words,
  delist: words,
  put: words,
  take: words,
  goOn: words,
  impose: words,
  ease: words,
  hit: words,
  freeze: words,
  unfreeze: words,
  bar: words,
  revoke: words,
  cover: words,
  come: words,
  undergo: words,
  last: words,
  find: words,
  growing: words,
  lists: words,
  plain: words,
  context: words,
  notStock: words,
  assets: words,
  entry: words,
  papers: words,
  notices: words,
  either: words,
  asides: words,
  closers: words,
  naming: words,
  titles: words,
  games: words,
  acts: words,
  offActs: words,
  measures: z.record(z.string(), words),
  offices: z.record(z.string(), words),
});

/** The lists of words by name. */
export type ListName = Exclude<keyof z.infer<typeof shape>, "measures" | "offices">;

/** The vocabulary of listings: `codebook/coding/listings.yaml`. */
export interface ListingWords {
  is: (list: ListName, lemma: string) => boolean;
  phrases: (list: ListName) => string[][];
  /** Words of which one must stand before a noun of measures; `null` for other nouns. */
  measure: (lemma: string) => ReadonlySet<string> | null;
  /** The states of which an office bears a name: `treasury department`. */
  offices: (name: string) => string[];
}

let loaded: ListingWords | null = null;

/** Read and checked on first use. @throws Failure `coding.codebook` */
export function listingWords(): ListingWords {
  loaded ??= readWords();
  return loaded;
}

function readWords(): ListingWords {
  const { measures, offices, ...lists } = readCodebook("coding/listings.yaml", shape);
  const names = Object.keys(lists) as ListName[];
  const sets = new Map(names.map((name) => [name, new Set(lists[name].map(fold))]));
  const phrases = new Map(names.map((name) => [name, lists[name].map((phrase) => phrase.split(" "))]));
  const needs = new Map(Object.entries(measures).map(([noun, before]) => [noun, new Set(before)]));
  const states = new Map(Object.entries(offices));
  return {
    is: (list, lemma) => sets.get(list)?.has(lemma) ?? false,
    phrases: (list) => phrases.get(list) ?? [],
    measure: (lemma) => needs.get(lemma) ?? null,
    offices: (name) => states.get(name) ?? [],
  };
}
