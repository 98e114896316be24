import { dictionary } from "../names/dictionary.ts";
import type { Doc, DocEntity, Mention } from "../doc.ts";
import { givenNames } from "../names/given-names.ts";
import { holderOn } from "../names/holders.ts";
import { Entities } from "../names/entities.ts";
import { KnownOffices } from "./known-offices.ts";
import { LaterNames } from "./later-names.ts";
import { MentionIndex } from "../names/mention-index.ts";
import { isNamePart } from "../names/person-names.ts";
import { Salience } from "./salience.ts";

const ACTING = new Set(["state", "government", "intergovernmental", "person", "military"]);
const HIGH =
  /(?:president|premier|chancellor|minister|ministry|secretary|spokes|ambassador|envoy|negotiator|adviser|advisor|chief|leader|general|admiral|king|emir|official|commander)/;

/** Surnames and abbreviations point to what was named in full before; people with an office but no state get the state that the sentence speaks of. */
export function resolveNames(doc: Doc): number {
  let count = homes(doc);
  const entities = new Entities(doc);
  const mentions = new MentionIndex(doc);
  const later = new LaterNames();
  const offices = new KnownOffices();
  for (let i = 0; i < doc.words.length; i++) {
    const mention = mentions.startingAt(i);
    if (mention) {
      const full = fullNameOf(doc, mention, later, entities) ?? offices.takenUpBy(doc, mention);
      if (full !== null && full !== mention.entity) {
        mention.entity = full;
        count++;
      }
      later.learn(doc, mention);
      offices.learn(doc, mention);
      i = mention.end - 1;
      continue;
    }
    const form = shortFormAt(doc, i, later);
    if (!form) continue;
    mentions.add({ start: i, end: form.end, entity: form.entity, head: form.end - 1, kind: "name" });
    i = form.end - 1;
    count++;
  }
  mentions.save();
  return count;
}

/** A surname or abbreviation learnt before; `al-Tikriti` may be one token or three. */
function shortFormAt(doc: Doc, i: number, later: LaterNames): { entity: number; end: number } | null {
  const first = doc.words[i]?.charCodeAt(0) ?? 0;
  const hyphen = doc.norms[i + 1] === "-" || doc.words[i]?.includes("-");
  // Lower-case words start no short form but `al-Tikriti`.
  if (first >= 97 && first <= 122 && !hyphen) return null;
  const longest = doc.norms[i + 1] === "-" && doc.starts[i + 1] === doc.ends[i] ? 3 : 1;
  for (const length of longest === 1 ? [1] : [longest, 1]) {
    const text = doc.text.slice(doc.starts[i], doc.ends[i + length - 1] ?? doc.starts[i]);
    const entity = /\p{Lu}/u.test(text) ? later.get(text) : undefined;
    if (entity === undefined || (length === 1 && (!isNamePart(doc, i) || isPartOfLongerName(doc, i)))) continue;
    return { entity, end: i + length };
  }
  return null;
}

/** `President Yoon`, `Gen. Park`: a title with a surname that stands for someone named in full before, or for a holder of that office. */
function fullNameOf(doc: Doc, mention: Mention, later: LaterNames, entities: Entities): number | null {
  const entity = doc.entities[mention.entity] as DocEntity;
  if (entity.type !== "person" || mention.kind !== "name") return null;
  // `Ms Mbeki` is whom the text has introduced, not someone of that name who left office long ago.
  if (mention.end === mention.start + 1 && entity.country === null) {
    const introduced = later.get(doc.words[mention.start] ?? "");
    if (introduced !== undefined) return introduced;
  }
  if (entity.name.includes(" ")) return bearerOf(doc, entity, later);
  const known =
    later.get(entity.name) ?? (entity.because.startsWith("named behind") ? later.given(entity.name) : undefined);
  if (known !== undefined) return known;
  const holder = entity.office === null || entity.country !== null ? null : holderBySurname(entity, doc.published);
  return holder ? entities.intern(holder) : null;
}

/** `Van Klaveren` for `Alberto van Klaveren`: a family name with its particle. */
function bearerOf(doc: Doc, { name, country }: DocEntity, later: LaterNames): number | null {
  const [particle = ""] = name.toLowerCase().split(" ");
  const bearer =
    country === null && givenNames().particles.has(particle) ? later.get(name.split(" ").at(-1)!) : undefined;
  if (bearer === undefined) return null;
  return doc.entities[bearer]!.name.toLowerCase().endsWith(` ${name.toLowerCase()}`) ? bearer : null;
}

function holderBySurname({ name, office }: DocEntity, day: string | null): DocEntity | null {
  const holders = dictionary()
    .bySurname(name)
    .filter((entry) => sameOffice(entry.office ?? "", office ?? ""));
  const countries = new Set(
    holders
      .filter((entry) => day === null || isHeld(entry.from, entry.to, day.slice(0, 10)))
      .map((entry) => entry.country),
  );
  if (countries.size !== 1) return null;
  const found = holderOn(holders, day);
  return found?.country ? { ...found, because: `${found.because}; named by surname and office` } : null;
}

function isHeld(from: string, to: string, day: string): boolean {
  return from <= day && (to === "" || day <= to);
}

function sameOffice(one: string, other: string): boolean {
  const plain = (office: string) => office.toLowerCase().replace("defence", "defense");
  return plain(one) === plain(other);
}

function isPartOfLongerName(doc: Doc, i: number): boolean {
  return isNamePart(doc, i - 1) || (isNamePart(doc, i + 1) && doc.norms[i + 1] !== "'s") || doc.norms[i + 1] === "-";
}

/** Gives people introduced by an office alone the state that their sentence, or the one before, speaks of. */
function homes(doc: Doc): number {
  const salience = new Salience(doc);
  let sentence = 0;
  let count = 0;
  for (const mention of doc.mentions) {
    while ((doc.sentences[sentence]?.end ?? Infinity) <= mention.start) sentence++;
    const entity = doc.entities[mention.entity] as DocEntity;
    if (entity.type !== "person" || entity.country !== null || !entity.office || !HIGH.test(entity.office)) continue;
    if (!entity.because.endsWith("no state named")) continue;
    const home = salience.antecedent(
      mention.start,
      sentence,
      ({ type, country }) => country !== null && ACTING.has(type),
    );
    const state = home ? (doc.entities[home.entity] as DocEntity) : null;
    if (!state) continue;
    entity.country = state.country;
    entity.sector = "GOV";
    entity.because = `introduced as ${entity.office}; the text speaks of ${state.name}`;
    count++;
  }
  return count;
}
