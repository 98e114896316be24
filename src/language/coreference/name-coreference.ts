import { dictionary } from "../names/dictionary.ts";
import type { Doc, DocEntity, Mention } from "../doc.ts";
import { holderOn } from "../names/holders.ts";
import { Entities } from "../names/entities.ts";
import { MentionIndex } from "../names/mention-index.ts";
import { isNamePart } from "../names/person-names.ts";
import { Salience } from "./salience.ts";

const ACTING = new Set(["state", "government", "intergovernmental"]);
const HIGH =
  /(?:president|premier|chancellor|minister|ministry|secretary|spokes|ambassador|envoy|negotiator|adviser|advisor|chief|leader|general|admiral|king|emir|official|commander)/;

/** Surnames point to the person named in full before; people with an office but no state get the state that the sentence speaks of. */
export function resolveNames(doc: Doc): number {
  let count = homes(doc);
  const entities = new Entities(doc);
  const mentions = new MentionIndex(doc);
  const people = new Map<string, number>();
  for (let i = 0; i < doc.words.length; i++) {
    const mention = mentions.startingAt(i);
    if (mention) {
      const full = fullNameOf(doc, mention, people, entities);
      if (full !== null && full !== mention.entity) {
        mention.entity = full;
        count++;
      }
      learn(doc, mention.entity, people);
      i = mention.end - 1;
      continue;
    }
    const known = isNamePart(doc, i) ? people.get(doc.words[i] ?? "") : undefined;
    if (known === undefined || isPartOfLongerName(doc, i)) continue;
    mentions.add({ start: i, end: i + 1, entity: known, head: i, kind: "name" });
    count++;
  }
  mentions.save();
  return count;
}

function learn(doc: Doc, entity: number, people: Map<string, number>): void {
  const { type, name } = doc.entities[entity] as DocEntity;
  if (type !== "person" || !/^\p{Lu}/u.test(name)) return;
  for (const surname of surnames(name)) people.set(surname, entity);
}

/** The last part of a name, or the first where a given name with a hyphen follows it (`Chang Ho-jin`). */
function surnames(name: string): string[] {
  const parts = name.split(" ");
  if (parts.length < 2) return [];
  const [first = "", second = ""] = parts;
  if (/^\p{Lu}\p{Ll}+-\p{L}/u.test(second) && parts.length === 2) return [first];
  return [parts.at(-1) ?? ""];
}

/** `President Yoon`, `Gen. Park`: a title with a surname that stands for someone named in full before, or for a holder of that office. */
function fullNameOf(
  doc: Doc,
  mention: Mention,
  people: ReadonlyMap<string, number>,
  entities: Entities,
): number | null {
  const entity = doc.entities[mention.entity] as DocEntity;
  if (entity.type !== "person" || mention.kind !== "name" || entity.name.includes(" ")) return null;
  const known = people.get(entity.name);
  if (known !== undefined) return known;
  const holder = entity.office === null || entity.country !== null ? null : holderBySurname(entity, doc.published);
  return holder ? entities.intern(holder) : null;
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
