import type { DocEntity, TokenRange } from "../../language/doc.ts";
import { lexicon } from "../frames/lexicon.ts";
import type { Reading } from "../reading.ts";
import { vocabulary } from "./vocabulary.ts";

/** Tokens around a name in which its bearer is introduced: `Anna Berg, who teaches law at Oslo`. */
const AROUND = 9;
const CLOSE = 4;

/** Somebody who stands for a state, where the text mentions him. */
interface Person {
  start: number;
  entity: number;
  country: string;
}

/** Who is who in a text: experts, and holders of offices by name and office, in text order. */
export interface People {
  /** The first token of the mention that introduces an entity as an expert. */
  expertFrom: Map<number, number>;
  byName: Map<string, Person[]>;
  byOffice: Map<string, Person[]>;
  /** Where a word stands first. */
  firstAt: Map<string, number>;
}

const known = new WeakMap<Reading, People>();

/** The people of a text, read once. */
export function peopleOf(reading: Reading): People {
  const people = known.get(reading) ?? readPeople(reading);
  known.set(reading, people);
  return people;
}

function readPeople(reading: Reading): People {
  const { mentions, entities, words } = reading.doc;
  const people: People = { expertFrom: new Map(), byName: new Map(), byOffice: new Map(), firstAt: new Map() };
  for (const [at, word] of words.entries()) if (!people.firstAt.has(word)) people.firstAt.set(word, at);
  for (const mention of mentions) {
    const { entity, start, kind } = mention;
    if (kind !== "pronoun" && !people.expertFrom.has(entity) && isIntroduced(reading, mention))
      people.expertFrom.set(entity, start);
    const bearer = entities[entity];
    if (bearer?.type !== "person" || bearer.country === null) continue;
    const person = { start, entity, country: bearer.country };
    for (const word of bearer.name.split(" ")) if (word.length > 2) enter(people.byName, word, person);
    for (const word of officeWords(bearer)) enter(people.byOffice, word, person);
  }
  return people;
}

function officeWords({ office, name }: DocEntity): Set<string> {
  return new Set(
    [...(office ?? "").split(" "), name.toLowerCase().split(" ").at(-1) ?? ""].filter((word) => word !== ""),
  );
}

function enter(table: Map<string, Person[]>, word: string, person: Person) {
  const all = table.get(word);
  if (all) all.push(person);
  else table.set(word, [person]);
}

/** The last of some people who is mentioned before a token, `null` for none. */
export function lastBefore(people: Person[] | undefined, token: number): Person | null {
  if (!people) return null;
  let [low, high] = [0, people.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((people[middle]?.start ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return people[low - 1] ?? null;
}

/** Whether the words around a name introduce an analyst, a scholar and the like: `the analyst Odette Lukusa`. */
export function isIntroduced(reading: Reading, { start, end }: TokenRange): boolean {
  const { nobody } = lexicon();
  for (let i = Math.max(0, start - CLOSE); i < start; i++)
    if (nobody.has(reading.lemma(i)) && reading.tag(i) === "NOUN") return true;
  if (reading.word(end) !== ",") return false;
  const clause = reading.word(end + 1) === "who";
  for (let i = end + 1; i < end + AROUND; i++) {
    if (/^[,;:.]$/.test(reading.word(i))) return false;
    if (nobody.has(reading.lemma(i)) || (clause && vocabulary().scholarly.has(reading.lemma(i)))) return true;
  }
  return false;
}
