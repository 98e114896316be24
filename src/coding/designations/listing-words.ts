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
  undergo: words,
  last: words,
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
  measures: z.record(z.string(), words),
  offices: z.record(z.string(), words),
});

type Lists = Exclude<keyof z.infer<typeof shape>, "measures" | "offices">;

/** The vocabulary of listings: `codebook/coding/listings.yaml`. */
export interface ListingWords {
  is: (list: Lists, lemma: string) => boolean;
  phrases: (list: Lists) => string[][];
  /** Words of which one must stand before a noun of measures; `null` for other nouns. */
  measure: (lemma: string) => ReadonlySet<string> | null;
  /** The state whose office bears a name: `the treasury department`. */
  office: (name: string) => string | null;
}

let loaded: ListingWords | null = null;

/** Read and checked on first use. @throws Failure `coding.codebook` */
export function listingWords(): ListingWords {
  loaded ??= readWords();
  return loaded;
}

function readWords(): ListingWords {
  const { measures, offices, ...lists } = readCodebook("coding/listings.yaml", shape);
  const names = Object.keys(lists) as Lists[];
  const sets = new Map(names.map((name) => [name, new Set(lists[name].map(fold))]));
  const phrases = new Map(names.map((name) => [name, lists[name].map((phrase) => phrase.split(" "))]));
  const needs = new Map(Object.entries(measures).map(([noun, before]) => [noun, new Set(before)]));
  const states = new Map(Object.entries(offices).flatMap(([state, all]) => all.map((name) => [name, state] as const)));
  return {
    is: (list, lemma) => sets.get(list)?.has(lemma) ?? false,
    phrases: (list) => phrases.get(list) ?? [],
    measure: (lemma) => needs.get(lemma) ?? null,
    office: (name) => states.get(name) ?? null,
  };
}
