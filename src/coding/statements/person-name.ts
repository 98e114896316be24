import { type Doc, type Mention, RELATIONS, type TokenRange } from "../../language/doc.ts";
import { endOfName } from "../../language/names/person-names.ts";
import { titles } from "../../language/names/titles.ts";
import { rangeText } from "../../language/range-text.ts";
import type { Reading } from "../reading.ts";

const CONJUNCT = RELATIONS.indexOf("conj");

/** What each person whom a text names is called there in full, by entity. */
type FullNames = ReadonlyMap<number, string>;

const known = new WeakMap<Reading, FullNames>();

/** The fullest name that the text has of a person, without office; where it has but one word of it, the name that the dictionary has. `null` for whom no name is told. */
export function fullName(reading: Reading, entity: number): string | null {
  const names = known.get(reading) ?? readNames(reading);
  known.set(reading, names);
  return names.get(entity) ?? null;
}

function readNames({ doc }: Reading): FullNames {
  const longest = new Map<number, TokenRange>();
  for (const mention of doc.mentions) {
    const { entity, kind } = mention;
    if (kind !== "name" || doc.entities[entity]?.type !== "person") continue;
    const name = nameIn(doc, mention);
    const other = longest.get(entity);
    if (name && (!other || lengthOf(name) > lengthOf(other))) longest.set(entity, name);
  }
  return new Map(
    [...longest].map(([entity, range]) => {
      const name = doc.entities[entity]?.name ?? "";
      const inText = rangeText(doc, range);
      return [entity, !inText.includes(" ") && name.includes(" ") ? name : inText];
    }),
  );
}

/** `Antony Blinken` in `Secretary of State Antony Blinken`. */
function nameIn(doc: Doc, { start, head }: Mention): TokenRange | null {
  const { modifiers } = titles();
  const end = head + 1;
  let first = start;
  while (first < end && (endOfName(doc, first, end) !== end || (first < head && modifiers.has(doc.norms[first]!))))
    first++;
  return first < end ? { start: first, end } : null;
}

function lengthOf({ start, end }: TokenRange): number {
  return end - start;
}

/** The one person whom a phrase names or takes up, as an entity; -1 where it is about somebody else, several or nobody known. */
export function personIn({ doc, mentionOf, pluralAt }: Reading, phrase: TokenRange, head: number): number {
  const mention = doc.mentions[mentionOf[head] ?? -1];
  if (!mention || doc.entities[mention.entity]?.type !== "person") return -1;
  if ((pluralAt.get(mention.head)?.length ?? 0) > 1) return -1;
  for (let i = phrase.start; i < phrase.end; i++) {
    const over = doc.heads[i] ?? i;
    if (doc.labels[i] === CONJUNCT && over >= mention.start && over < mention.end && i >= mention.end) return -1;
  }
  return mention.entity;
}
