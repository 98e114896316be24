import { readLists } from "../codebook.ts";
import type { Doc, DocEntity, Mention } from "../doc.ts";
import { Entities } from "./entities.ts";
import { isGivenName } from "./given-names.ts";
import { titles } from "./titles.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";

interface Ambiguous {
  personal: string[];
  notBefore: Record<string, string[]>;
  georgia: { american: string[]; caucasian: string[] };
  shared: string[];
  regions: Record<string, string[]>;
}

interface Lists {
  personal: ReadonlySet<string>;
  notBefore: ReadonlyMap<string, readonly string[]>;
  american: ReadonlySet<string>;
  caucasian: ReadonlySet<string>;
  shared: ReadonlySet<string>;
  /** Name of a part of a state to that state. */
  regions: ReadonlyMap<string, string>;
}

const PROPER = tagSet("PROPN", "NOUN", "ADJ");
let loaded: Lists | null = null;

/** Settles names that may mean something else: Jordan the man, Georgia the American state, Korea alone, shared institutions. */
export function settleAmbiguity(doc: Doc): string {
  const entities = new Entities(doc);
  const words = new Set(doc.words);
  const countries = countriesNamed(doc);
  const before = doc.mentions.length;
  const kept: Mention[] = [];
  for (const [k, mention] of doc.mentions.entries()) {
    const entity = doc.entities[mention.entity] as DocEntity;
    if (isOtherThing(doc, mention, k) || isForeignShared(doc, mention, k, countries)) continue;
    const around = { words, countries, previous: doc.mentions[k - 1] };
    const settled = settle(doc, mention, entity, doc.mentions[k + 1], around);
    kept.push(settled ? { ...mention, entity: entities.intern(settled) } : mention);
  }
  doc.mentions = kept;
  return `${before - kept.length} names dropped that mean something else`;
}

interface Surroundings {
  words: ReadonlySet<string>;
  countries: ReadonlyMap<string, number>;
  previous: Mention | undefined;
}

/** How often each country is named by its own name or a demonym. */
function countriesNamed(doc: Doc): Map<string, number> {
  const counts = new Map<string, number>();
  for (const mention of doc.mentions) {
    const { country, type } = doc.entities[mention.entity] as DocEntity;
    if (country && (type === "state" || type === "place")) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return counts;
}

/** Part of a personal name, or of a word that only looks like one (`Turkey sandwiches`). */
function isOtherThing(doc: Doc, mention: Mention, k: number): boolean {
  const word = doc.words[mention.start] ?? "";
  const { personal, notBefore } = lists();
  if (notBefore.get(word)?.includes(doc.norms[mention.end] ?? "")) return true;
  const single = mention.end === mention.start + 1;
  const { type } = doc.entities[mention.entity] as DocEntity;
  if (!single || doc.norms[mention.end] === "-") return false;
  if (type === "place" || type === "company") {
    if (isNameBefore(doc, mention.start - 1) && isGivenName(doc.words[mention.start - 1] ?? "")) return true;
  }
  if (type !== "person" && !personal.has(word)) return false;
  const previous = doc.mentions[k - 1];
  const next = doc.mentions[k + 1];
  if (previous?.end === mention.start) return false;
  return isNameBefore(doc, mention.start - 1) || (next?.start !== mention.end && isNameAfter(doc, mention.end));
}

function isNameBefore(doc: Doc, i: number): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(doc.words[i] ?? "") && hasTag(doc, i, tagSet("PROPN")) && !isTitle(doc, i);
}

function isNameAfter(doc: Doc, i: number): boolean {
  const word = doc.words[i] ?? "";
  return /^\p{Lu}\p{Ll}+$/u.test(word) && hasTag(doc, i, PROPER) && !isTitle(doc, i);
}

function isTitle(doc: Doc, i: number): boolean {
  const { heads, modifiers, honorifics } = titles();
  const word = doc.norms[i] ?? "";
  return heads.has(word) || modifiers.has(word) || honorifics.has(word);
}

/** `the Supreme Court` in a text that never names that court's country, or behind another state's name. */
function isForeignShared(doc: Doc, mention: Mention, k: number, named: ReadonlyMap<string, number>): boolean {
  const entity = doc.entities[mention.entity] as DocEntity;
  if (entity.type === "state" || entity.type === "person" || entity.country === null) return false;
  const phrase = doc.text.slice(doc.starts[mention.start], doc.ends[mention.end - 1]);
  if (!lists().shared.has(phrase)) return false;
  const previous = doc.mentions[k - 1];
  const owner = previous && mention.start - previous.end <= 1 ? doc.entities[previous.entity]?.country : null;
  return owner ? owner !== entity.country : !named.has(entity.country);
}

/** Another reading of a name, `null` where the dictionary's holds. */
function settle(
  doc: Doc,
  mention: Mention,
  entity: DocEntity,
  next: Mention | undefined,
  around: Surroundings,
): DocEntity | null {
  const word = doc.words[mention.end - 1] ?? "";
  const home = regionBehind(doc, mention, entity, next);
  if (home) return place(entity.name, home.country, `named before ${home.name}`);
  if (word === "Georgia" && isAfterTown(doc, mention, around.previous))
    return place("Georgia", "USA", "named behind an American town");
  if (word === "Georgia" && isAmericanGeorgia(around.words))
    return place("Georgia", "USA", "the American state: its surroundings are named");
  if (entity.name !== "Congo" && word === "Congo" && around.words.has("Brazzaville") && !around.words.has("Kinshasa"))
    return { ...entity, name: "Republic of the Congo", country: "COG", because: "Congo beside Brazzaville" };
  return null;
}

/** `Paris, Texas`, `London, Ontario`: the part of a state behind the comma; not in `in Moscow, Texas and Ohio`. */
function regionBehind(
  doc: Doc,
  mention: Mention,
  entity: DocEntity,
  next: Mention | undefined,
): { name: string; country: string } | null {
  if (next?.start !== mention.end + 1 || doc.norms[mention.end] !== "," || doc.norms[next.end] === "and") return null;
  if (entity.type !== "place" && entity.type !== "state") return null;
  const name = doc.text.slice(doc.starts[next.start], doc.ends[next.end - 1]);
  const country = lists().regions.get(name);
  return country === undefined || country === entity.country ? null : { name, country };
}

/** `Atlanta, Georgia`. */
function isAfterTown(doc: Doc, mention: Mention, town: Mention | undefined): boolean {
  if (doc.norms[mention.start - 1] !== "," || town?.end !== mention.start - 1) return false;
  const home = doc.entities[town.entity];
  return home?.type === "place" && home.country === "USA";
}

function isAmericanGeorgia(words: ReadonlySet<string>): boolean {
  const { american, caucasian } = lists();
  return [...american].some((word) => words.has(word)) && ![...caucasian].some((word) => words.has(word));
}

function place(name: string, country: string | null, because: string): DocEntity {
  return { name, type: "place", country, sector: null, office: null, because };
}

function lists(): Lists {
  if (loaded) return loaded;
  const read = readLists("actors/ambiguous.yaml") as Ambiguous;
  loaded = {
    personal: new Set(read.personal),
    notBefore: new Map(Object.entries(read.notBefore)),
    american: new Set(read.georgia.american),
    caucasian: new Set(read.georgia.caucasian),
    shared: new Set(read.shared),
    regions: new Map(Object.entries(read.regions).flatMap(([code, all]) => all.map((region) => [region, code]))),
  };
  return loaded;
}
