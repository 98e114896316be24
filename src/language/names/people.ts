import { readLists } from "../codebook.ts";
import type { Doc, DocEntity, Mention } from "../doc.ts";
import { Entities } from "./entities.ts";
import { MentionIndex } from "./mention-index.ts";
import { endOfName } from "./person-names.ts";
import { rangeText } from "../range-text.ts";
import { reportingVerbs } from "../reports/reporting.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";

interface Kinds {
  companies: string[];
  organizations: string[];
}

let kinds: { companies: ReadonlySet<string>; organizations: ReadonlySet<string> } | null = null;

/** Names that no dictionary has: people told by an apposition or a verb of saying, organizations and companies by their last word. */
export function people(doc: Doc): string {
  const entities = new Entities(doc);
  const mentions = new MentionIndex(doc);
  let count = 0;
  for (const sentence of doc.sentences)
    for (let i = sentence.start; i < sentence.end; i++) {
      if (mentions.at(i) || !hasTag(doc, i, tagSet("PROPN", "NOUN", "ADJ"))) continue;
      const end = endOfName(doc, i, nextMention(mentions, i, sentence.end));
      if (end === i) continue;
      const entity = organization(doc, i, end) ?? person(doc, i, end, mentions, entities);
      if (entity !== null) {
        mentions.add({
          start: i,
          end,
          entity: typeof entity === "number" ? entity : entities.intern(entity),
          head: end - 1,
          kind: "name",
        });
        count++;
      }
      i = end - 1;
    }
  mentions.save();
  return `${count} names known from their surroundings`;
}

function nextMention(mentions: MentionIndex, from: number, limit: number): number {
  for (let i = from; i < limit && i < from + 10; i++) if (mentions.at(i)) return i;
  return limit;
}

function organization(doc: Doc, start: number, end: number): DocEntity | null {
  if (end - start < 2) return null;
  kinds ??= load();
  const last = doc.norms[end - 1] ?? "";
  const named = (set: ReadonlySet<string>) => set.has(last) || set.has(last.replace(/\.$/, ""));
  const type = named(kinds.companies) ? "company" : named(kinds.organizations) ? "organization" : null;
  if (type === null) return null;
  const sector = type === "company" ? "BUS" : null;
  return { name: rangeText(doc, { start, end }), type, country: null, sector, office: null, because: `named ${last}` };
}

function load() {
  const lists = readLists("actors/name-endings.yaml") as Kinds;
  return { companies: new Set(lists.companies), organizations: new Set(lists.organizations) };
}

/** Someone whom the text introduces beside the name, or lets speak; `null` where nothing tells that it is a person. */
function person(
  doc: Doc,
  start: number,
  end: number,
  mentions: MentionIndex,
  entities: Entities,
): DocEntity | number | null {
  if (end - start < 2) return null;
  const name = rangeText(doc, { start, end });
  const apposed = appositionBehind(doc, end, mentions) ?? appositionBefore(doc, start, mentions);
  if (apposed) {
    const { country, sector, office } = doc.entities[apposed.entity] as DocEntity;
    const because = `${name}: ${rangeText(doc, apposed)}`;
    apposed.entity = entities.intern({
      name,
      type: "person",
      country,
      sector,
      office: office ?? rangeText(doc, apposed),
      because,
    });
    return apposed.entity;
  }
  const speaks = reportingVerbs().has(doc.lemmas[end] ?? "") && hasTag(doc, end, tagSet("VERB"));
  if (!speaks && !isAged(doc, end)) return null;
  return { name, type: "person", country: null, sector: null, office: null, because: "speaks, office unknown" };
}

/** `Hrytsenko, the Ukrainian foreign minister,` */
function appositionBehind(doc: Doc, end: number, mentions: MentionIndex): Mention | null {
  if (doc.norms[end] !== ",") return null;
  for (let i = end + 1; i < end + 5; i++) {
    const mention = mentions.startingAt(i);
    if (mention) return isPersonal(doc, mention) ? mention : null;
    if (!hasTag(doc, i, tagSet("DET", "ADJ", "NOUN", "PUNCT")) || doc.norms[i] === ",") return null;
  }
  return null;
}

/** `The Ukrainian foreign minister, Oksana Hrytsenko,` */
function appositionBefore(doc: Doc, start: number, mentions: MentionIndex): Mention | null {
  const mention = doc.norms[start - 1] === "," ? mentions.at(start - 2) : undefined;
  return mention && mention.end === start - 1 && isPersonal(doc, mention) ? mention : null;
}

function isPersonal(doc: Doc, mention: Mention): boolean {
  const singular = !(doc.norms[mention.head] ?? "").endsWith("s");
  return mention.kind === "description" && doc.entities[mention.entity]?.type === "person" && singular;
}

/** `Pavlo Demchuk, 42,` or `Pavlo Demchuk (42)`. */
function isAged(doc: Doc, end: number): boolean {
  return (
    /^[,(]$/.test(doc.norms[end] ?? "") &&
    /^\d\d$/.test(doc.norms[end + 1] ?? "") &&
    /^[,)]$/.test(doc.norms[end + 2] ?? "")
  );
}
