import { readLists } from "../codebook.ts";
import type { Doc, TokenRange } from "../doc.ts";

interface Lists {
  regions: Record<string, string[]>;
  whole: string[];
  names: Record<string, string[]>;
  nouns: string[];
  some: string[];
}

interface Regions {
  /** Words of a region to the codes of its states. */
  states: ReadonlyMap<string, readonly string[]>;
  whole: ReadonlySet<string>;
  names: ReadonlyMap<string, readonly string[]>;
  nouns: ReadonlySet<string>;
  some: ReadonlySet<string>;
  /** First words of what is read here. */
  openers: ReadonlySet<string>;
}

/** All states that a phrase names by their region. */
interface StatesOfRegion extends TokenRange {
  codes: readonly string[];
}

const LONGEST_NAME = 3;
let loaded: Regions | null = null;

/** First words of the phrases that `statesOfRegion` reads, articles and numbers left out. */
export function regionOpeners(): ReadonlySet<string> {
  return regions().openers;
}

/** The states of the region that the words before a noun name (`the island`, `the Nordic country`); `null` where they name none. */
export function regionBefore(doc: Doc, from: number, head: number): readonly string[] | null {
  for (let i = from; i < head; i++) {
    const found = regionAt(doc, i);
    if (found) return found.codes;
  }
  return null;
}

/**
 * `the Baltic states`, `the five Central Asian republics`, `both Koreas`: the states of a region, where the words mean all of
 * them; `null` elsewhere (`two Nordic countries`, `some Gulf states`). `numbers` gives the number words.
 */
export function statesOfRegion(doc: Doc, i: number, numbers: Readonly<Record<string, number>>): StatesOfRegion | null {
  const name = nameAt(doc, i);
  if (name) return name;
  let k = ["the", "all", "these"].includes(doc.norms[i] ?? "") ? i + 1 : i;
  const number = Object.hasOwn(numbers, doc.norms[k] ?? "") ? (numbers[doc.norms[k] ?? ""] ?? null) : null;
  if (number !== null) k++;
  const region = regionAt(doc, k);
  if (!region || regions().some.has(doc.norms[i - 1] ?? "")) return null;
  const noun = doc.norms[region.end] ?? "";
  const complete = number === region.codes.length || (numbers[noun] === region.codes.length && number === null);
  if (number !== null && !complete) return null;
  if (!complete && (!regions().whole.has(region.words) || Object.hasOwn(numbers, noun))) return null;
  if (!regions().nouns.has(noun) && !Object.hasOwn(numbers, noun)) return null;
  return { start: i, end: region.end + 1, codes: region.codes };
}

function nameAt(doc: Doc, i: number): StatesOfRegion | null {
  if (!regions().openers.has(doc.norms[i] ?? "") && doc.norms[i] !== "the" && doc.norms[i] !== "both") return null;
  for (let length = LONGEST_NAME; length > 1; length--) {
    const codes = regions().names.get(doc.norms.slice(i, i + length).join(" "));
    if (codes) return { start: i, end: i + length, codes };
  }
  return null;
}

function regionAt(doc: Doc, i: number): (StatesOfRegion & { words: string }) | null {
  if (!regions().openers.has(doc.norms[i] ?? "")) return null;
  for (const length of [2, 1]) {
    const words = doc.norms.slice(i, i + length).join(" ");
    const codes = regions().states.get(words);
    if (codes) return { start: i, end: i + length, codes, words };
  }
  return null;
}

function regions(): Regions {
  if (loaded) return loaded;
  const lists = readLists("actors/regions.yaml") as Lists;
  const states = new Map(Object.entries(lists.regions));
  loaded = {
    states,
    whole: new Set(lists.whole),
    names: new Map(Object.entries(lists.names)),
    nouns: new Set(lists.nouns),
    some: new Set(lists.some),
    openers: new Set([...states.keys()].map((words) => words.split(" ")[0] ?? "")),
  };
  return loaded;
}
