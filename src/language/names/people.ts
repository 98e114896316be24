import { apposedTo } from "./apposition.ts";
import type { Doc, DocEntity, Mention, TokenRange } from "../doc.ts";
import { Entities } from "./entities.ts";
import { givenNames, isGivenName } from "./given-names.ts";
import { isSyllabic } from "./hyphenated.ts";
import { leadOf } from "./leading.ts";
import { MentionIndex } from "./mention-index.ts";
import { endOfOrganization, isOrganizationWord, organizationNamed } from "./organizations.ts";
import { endOfName } from "./person-names.ts";
import { rangeText } from "../range-text.ts";
import { reportingVerbs } from "../reports/reporting.ts";
import { sharedTitle, statesInOrder } from "./shared-titles.ts";
import { relations } from "../syntax/relations.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";

const NOMINAL = tagSet("PROPN", "NOUN", "ADJ");
const VERB = tagSet("VERB");
const HONORIFIC = /^(?:mr|mrs|ms|dr|sir|miss)\.?$/;
const LONGEST_LOOK = 10;
const AT = new Set(["of", "at", "from", "with"]);
const JOINED = relations("flat", "compound", "amod");
const INNER = relations("nmod");

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
      if (extendsName(doc, { start: i, end }, mentions)) {
        i = end - 1;
        continue;
      }
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

/** `al-Saud` behind `Faisal bin Farhan`: the dictionary knows the name without its last words. */
function extendsName(doc: Doc, { start, end }: TokenRange, mentions: MentionIndex): boolean {
  const before = mentions.at(start - 1);
  if (!before || !givenNames().particles.has(doc.norms[start]!.split("-")[0]!)) return false;
  if (before.kind !== "name" || before.end !== start || doc.entities[before.entity]?.type !== "person") return false;
  before.end = end;
  before.head = end - 1;
  return true;
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
  if (isSyllabic(doc, end - 3) && end - 3 > start) return "built as a Korean name";
  if (givenNames().familyFirst.has(first)) return `family name ${first} in front`;
  if (/^(?:bin|ibn|bint|al|el)$/.test(doc.norms[start + 1] ?? "") || /^[aA]l-\p{Lu}/u.test(doc.words[end - 1] ?? ""))
    return "built as an Arabic name";
  if (speaks(doc, name)) return "speaks, office unknown";
  if (isAged(doc, end)) return "age given";
  if (apposedTo(doc, name, mentions) || leadOf(doc, end, mentions)) return "introduced beside the name";
  if (isAffiliated(doc, name)) return "introduced with an institution";
  return sharedTitle(doc, start, end, mentions) ? "shares the title before" : null;
}

/** `Odette Lukusa argues`, `said Odette Lukusa,`; not the last words of `Odette Lukusa of the Centre for Peace Studies argues`. */
function speaks(doc: Doc, { start, end }: TokenRange): boolean {
  if (isSaying(doc, end)) return !isInside(doc, start);
  return isSaying(doc, start - 1) && /^[,.]$/.test(doc.norms[end] ?? "");
}

/** Whether a token belongs to a phrase that a preposition put behind another noun. */
function isInside(doc: Doc, i: number): boolean {
  let at = i;
  while (JOINED[doc.labels[at]!] === 1 && doc.heads[at] !== at) at = doc.heads[at]!;
  return INNER[doc.labels[at]!] === 1;
}

/** `Taras Velychko of the Dnipro Centre`, `Odette Lukusa at the University of Goma`: an institution stands behind the name. */
function isAffiliated(doc: Doc, { start, end }: TokenRange): boolean {
  if (!AT.has(doc.norms[end] ?? "") || doc.norms[start - 1] === "the" || doc.norms[start - 1] === "a") return false;
  const from = doc.norms[end + 1] === "the" ? end + 2 : end + 1;
  for (let i = from; i < from + LONGEST_LOOK && /^\p{Lu}/u.test(doc.words[i] ?? ""); i++)
    if (isOrganizationWord(doc.norms[i]!)) return true;
  return false;
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
    const placed = apposed
      ? asApposed(doc, mention, apposed)
      : (asLeader(doc, mention, mentions) ?? asSharer(doc, mention, mentions));
    if (!placed) continue;
    mention.entity = entities.intern(placed);
    if (apposed) apposed.entity = mention.entity;
    count++;
  }
  return count;
}

/** `Hrytsenko, the Ukrainian foreign minister,` */
function asApposed(doc: Doc, mention: Mention, apposed: Mention): DocEntity {
  const { country, sector, office } = doc.entities[apposed.entity] as DocEntity;
  const { name } = doc.entities[mention.entity] as DocEntity;
  const words = rangeText(doc, apposed);
  return { name, type: "person", country, sector, office: office ?? words, because: `${name}: ${words}` };
}

/** `Tashiev, who heads Kyrgyz security,` */
function asLeader(doc: Doc, mention: Mention, mentions: MentionIndex): DocEntity | null {
  const led = leadOf(doc, mention.end, mentions);
  if (!led) return null;
  const { country, name, type } = doc.entities[led.entity] as DocEntity;
  const bearer = doc.entities[mention.entity] as DocEntity;
  const sector = type === "military" ? "MIL" : "GOV";
  return {
    ...bearer,
    country,
    sector,
    office: bearer.office ?? "head",
    because: `${bearer.name} leads what is of ${name}`,
  };
}

/** `Presidents Abel Moyo of Zambia and Peter Dlamini of Botswana`, `Presidents Moyo and Dlamini of Zambia and Botswana`. */
function asSharer(doc: Doc, mention: Mention, mentions: MentionIndex): DocEntity | null {
  const bearer = doc.entities[mention.entity] as DocEntity;
  const share = sharedTitle(doc, mention.start, mention.end, mentions);
  const next = doc.norms[mention.end] === "and" ? mentions.startingAt(mention.end + 1) : undefined;
  const title = share?.office ?? bearer.office;
  const ordered = statesInOrder(doc, share ? mention.end : (next?.end ?? mention.end), mentions);
  const first = !share && next && sharedTitle(doc, next.start, next.end, mentions) ? ordered?.[0] : null;
  const home = share ? (ordered?.[1] ?? share.home) : first;
  const country = home ? (doc.entities[home.entity]?.country ?? null) : null;
  if (country === null) return null;
  return { ...bearer, country, sector: "GOV", office: title, because: `shares the title ${title}` };
}

/** Someone named in full of whom no state is known yet. */
function isUnplaced(doc: Doc, mention: Mention): boolean {
  const { type, country, because } = doc.entities[mention.entity] as DocEntity;
  return type === "person" && mention.kind === "name" && country === null && !/^(?:not in office|former)/.test(because);
}
