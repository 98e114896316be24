import { apposedTo } from "./apposition.ts";
import type { Doc, DocEntity, Mention, TokenRange } from "../doc.ts";
import { Entities } from "./entities.ts";
import { givenNames, isGivenName } from "./given-names.ts";
import { MentionIndex } from "./mention-index.ts";
import { endOfOrganization, organizationNamed } from "./organizations.ts";
import { endOfName } from "./person-names.ts";
import { rangeText } from "../range-text.ts";
import { reportingVerbs } from "../reports/reporting.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";

const NOMINAL = tagSet("PROPN", "NOUN", "ADJ");
const VERB = tagSet("VERB");
const HONORIFIC = /^(?:mr|mrs|ms|dr|sir|miss)\.?$/;
const LONGEST_LOOK = 10;

/** Names that no dictionary has: people told by their given name or their surroundings, organizations and companies by their last word. */
export function people(doc: Doc): string {
  const entities = new Entities(doc);
  const mentions = new MentionIndex(doc);
  let count = 0;
  for (const sentence of doc.sentences)
    for (let i = sentence.start; i < sentence.end; i++) {
      if (mentions.at(i) || !hasTag(doc, i, NOMINAL)) continue;
      const limit = nextMention(mentions, i, sentence.end);
      const name = endOfName(doc, i, limit);
      if (name === i) continue;
      const end = endOfOrganization(doc, name, limit);
      const entity = organizationNamed(doc, i, end) ?? person(doc, { start: i, end }, mentions);
      if (entity !== null) {
        mentions.add({ start: i, end, entity: entities.intern(entity), head: end - 1, kind: "name" });
        count++;
      }
      i = end - 1;
    }
  mentions.save();
  return `${count} names known from their surroundings, ${introduce(doc)} by an apposition`;
}

function nextMention(mentions: MentionIndex, from: number, limit: number): number {
  for (let i = from; i < limit && i < from + LONGEST_LOOK; i++) if (mentions.at(i)) return i;
  return limit;
}

/** Someone with a personal name, or whom the text introduces or lets speak; `null` where nothing tells that it is a person. */
function person(doc: Doc, name: TokenRange, mentions: MentionIndex): DocEntity | null {
  const because = whyPerson(doc, name, mentions);
  if (because === null) return null;
  const text = rangeText(doc, name);
  return { name: text, type: "person", country: null, sector: null, office: null, because };
}

function whyPerson(doc: Doc, name: TokenRange, mentions: MentionIndex): string | null {
  const { start, end } = name;
  const before = doc.norms[start - 1] ?? "";
  if (HONORIFIC.test(before)) return `named behind ${before}`;
  if (end - start < 2) return null;
  const first = doc.words[start] ?? "";
  if (isGivenName(first)) return `given name ${first}`;
  if (givenNames().familyFirst.has(first)) return `family name ${first} in front`;
  if (/^(?:bin|ibn|bint|al|el)$/.test(doc.norms[start + 1] ?? "") || /^[aA]l-\p{Lu}/u.test(doc.words[end - 1] ?? ""))
    return "built as an Arabic name";
  if (isSaying(doc, end) || (isSaying(doc, start - 1) && /^[,.]$/.test(doc.norms[end] ?? "")))
    return "speaks, office unknown";
  if (isAged(doc, end)) return "age given";
  return apposedTo(doc, name, mentions) ? "introduced beside the name" : null;
}

function isSaying(doc: Doc, i: number): boolean {
  return reportingVerbs().has(doc.lemmas[i] ?? "") && hasTag(doc, i, VERB);
}

/** `Pavlo Demchuk, 42,` or `Pavlo Demchuk (42)`. */
function isAged(doc: Doc, end: number): boolean {
  return (
    /^[,(]$/.test(doc.norms[end] ?? "") &&
    /^\d\d$/.test(doc.norms[end + 1] ?? "") &&
    /^[,)]$/.test(doc.norms[end + 2] ?? "")
  );
}

/** People named beside their office take it over, and with it their state; returns how many. */
function introduce(doc: Doc): number {
  const entities = new Entities(doc);
  const mentions = new MentionIndex(doc);
  let count = 0;
  for (const mention of doc.mentions) {
    if (!isUnplaced(doc, mention)) continue;
    const apposed = apposedTo(doc, mention, mentions);
    if (!apposed) continue;
    const { country, sector, office } = doc.entities[apposed.entity] as DocEntity;
    const { name } = doc.entities[mention.entity] as DocEntity;
    const because = `${name}: ${rangeText(doc, apposed)}`;
    apposed.entity = entities.intern({
      name,
      type: "person",
      country,
      sector,
      office: office ?? rangeText(doc, apposed),
      because,
    });
    mention.entity = apposed.entity;
    count++;
  }
  return count;
}

/** Someone named in full of whom no state is known yet. */
function isUnplaced(doc: Doc, mention: Mention): boolean {
  const { type, country, because } = doc.entities[mention.entity] as DocEntity;
  return type === "person" && mention.kind === "name" && country === null && !/^(?:not in office|former)/.test(because);
}
