import type { Doc, DocEntity } from "../doc.ts";
import { Entities } from "./entities.ts";
import { MentionIndex } from "./mention-index.ts";
import { rangeText } from "../range-text.ts";
import { readTitle } from "./title-reader.ts";
import type { Title } from "./title-reader.ts";
import { titles } from "./titles.ts";

/** Offices, institutions and forces with their state, and the people introduced with them. */
export function offices(doc: Doc): string {
  const entities = new Entities(doc);
  const mentions = new MentionIndex(doc);
  let count = 0;
  for (const sentence of doc.sentences)
    for (let i = sentence.start; i < sentence.end; i++) {
      const known = mentions.at(i);
      if (known && known.start !== i) continue;
      const title = readTitle(doc, i, sentence.end, mentions);
      if (!title) continue;
      const entity = describe(doc, title, mentions);
      if (entity === null) continue;
      mentions.add({
        start: title.start,
        end: title.end,
        entity: typeof entity === "number" ? entity : entities.intern(entity),
        head: (title.name ?? { end: title.head + 1 }).end - 1,
        kind: title.name || title.class.kind === "institution" ? "name" : "description",
      });
      count++;
      i = title.end - 1;
    }
  mentions.save();
  return `${count} offices, institutions and forces`;
}

/** The entity that a title stands for: a new one, the index of one already there, or `null` for words that tell too little. */
function describe(doc: Doc, title: Title, mentions: MentionIndex): DocEntity | number | null {
  const owner = title.owner ? (doc.entities[title.owner.entity] as DocEntity) : null;
  const { name } = title;
  const expert = title.class.kind === "expert";
  if (name) {
    const known = mentions.startingAt(name.start);
    if (known && keeps(doc.entities[known.entity] as DocEntity, owner, title)) return known.entity;
    const country = expert || title.former ? null : (owner?.country ?? stateOf(doc, title));
    return person(doc, title, rangeText(doc, name), country);
  }
  if (expert)
    return { ...person(doc, title, rangeText(doc, title), null), because: `${word(doc, title)} speaks for nobody` };
  if (!owner || (owner.country === null && owner.type === "place")) return null;
  return body(doc, title, owner);
}

/** A known office holder keeps the dictionary's word unless the text gives another state or an office out of its time. */
function keeps(known: DocEntity, owner: DocEntity | null, title: Title): boolean {
  if (title.former) return known.country === null;
  if (known.country === null) return owner === null;
  return (
    owner === null || owner.country === null || owner.country === known.country || owner.type === "intergovernmental"
  );
}

function person(doc: Doc, title: Title, name: string, country: string | null): DocEntity {
  const office = rangeText(doc, title.office).toLowerCase();
  const because = title.former
    ? `former ${office}: no longer speaks for the state`
    : country === null
      ? `introduced as ${office}, no state named`
      : `introduced as ${office} of ${country}`;
  return { name, type: "person", country, sector: country === null ? null : title.class.sector, office, because };
}

/** The state that alone has an office of this name (`Secretary of State`). */
function stateOf(doc: Doc, title: Title): string | null {
  const of = titles().ofOneState;
  return of.get(rangeText(doc, title.office).toLowerCase()) ?? of.get(word(doc, title)) ?? null;
}

const TYPES = { person: "person", institution: "government", force: "military", expert: "person" } as const;

function body(doc: Doc, title: Title, owner: DocEntity): DocEntity {
  const office = rangeText(doc, title.office).toLowerCase();
  const country = title.former ? null : owner.country;
  const type =
    owner.type === "intergovernmental" && title.class.kind === "institution"
      ? "intergovernmental"
      : TYPES[title.class.kind];
  return {
    name: rangeText(doc, title),
    type,
    country,
    sector: country === null ? null : title.class.sector,
    office: title.class.kind === "person" ? office : null,
    because: `${word(doc, title)} of ${owner.name}`,
  };
}

function word(doc: Doc, title: Title): string {
  return doc.norms[title.head] ?? "";
}
