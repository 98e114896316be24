import type { TokenRange } from "../../language/doc.ts";
import { lexicon } from "../frames/lexicon.ts";
import { headOf, type Reading, sentenceRange, textOf } from "../reading.ts";
import { isIntroduced, lastBefore, peopleOf } from "./people.ts";
import { fullName, personIn } from "./person-name.ts";
import { vocabulary } from "./vocabulary.ts";

const SINGULAR = new Set(["he", "she", "it", "i"]);

/**
 * What to call a speaker: a person by the full name, however the text refers to the person here, so that all words of one
 * person stand under one name; a single other party that a pronoun stands for by its name; else the words of the text.
 * `entity` is whom the words were read as, -1 for nobody known.
 */
export function speakerName(reading: Reading, speaker: TokenRange, entity: number): string {
  const person = fullName(reading, personIn(reading, speaker, headOf(reading, speaker)));
  if (person !== null) return person;
  const singular = speaker.end - speaker.start === 1 && SINGULAR.has(reading.word(speaker.start));
  const meant = singular ? reading.doc.entities[entity] : undefined;
  const party = meant?.type === "person" ? fullName(reading, entity) : meant?.name;
  return party ?? textOf(reading, speaker);
}

/** Analysts, experts and the like speak for themselves, whatever their nationality. */
export function speaksForNobody(reading: Reading, speaker: TokenRange): boolean {
  const { nobody } = lexicon();
  for (let i = speaker.start; i < speaker.end; i++)
    if (nobody.has(reading.lemma(i)) || nobody.has(reading.word(i))) return true;
  return false;
}

/** Whether the text introduces somebody as an analyst, scholar and the like, here or at an earlier mention of the name. */
export function isExpert(reading: Reading, speaker: TokenRange): boolean {
  if (speaksForNobody(reading, speaker) || isIntroduced(reading, speaker)) return true;
  const mention = reading.doc.mentions[reading.mentionOf[speaker.start] ?? -1];
  const from = mention && peopleOf(reading).expertFrom.get(mention.entity);
  return from !== undefined && from <= speaker.start;
}

/** Whom a bare office or a name in short means: the last one before it whose office or name it is part of. */
export function namesake(reading: Reading, speaker: TokenRange): { entity: number; country: string } | null {
  const head = headOf(reading, speaker);
  const office = reading.tag(head) === "NOUN" && ["the", "his", "her"].includes(reading.word(speaker.start));
  const name = nameAt(reading, head);
  const { byName, byOffice } = peopleOf(reading);
  if (office) return lastBefore(byOffice.get(reading.lemma(head)), speaker.start);
  return name === null ? null : lastBefore(byName.get(name), speaker.start);
}

/** The last name of a person, or of whom a pronoun stands for. */
function nameAt(reading: Reading, head: number): string | null {
  if (reading.tag(head) === "PROPN") return reading.doc.words[head] ?? null;
  const mention = reading.doc.mentions[reading.mentionOf[head] ?? -1];
  const entity = mention?.kind === "pronoun" ? reading.doc.entities[mention.entity] : undefined;
  return entity?.type === "person" ? (entity.name.split(" ").at(-1) ?? null) : null;
}

/** Whether a speaker of no known state is somebody's office or was named before, and so may speak for the state that the words are about. */
export function isAtHome(reading: Reading, speaker: TokenRange): boolean {
  if (isExpert(reading, speaker)) return false;
  const head = headOf(reading, speaker);
  for (let i = speaker.start; i < speaker.end; i++) if (vocabulary().aloof.has(reading.word(i))) return false;
  if (vocabulary().offices.has(reading.lemma(head))) return true;
  return (
    isBareName(reading, speaker) ||
    (reading.tag(head) === "PROPN" &&
      (peopleOf(reading).firstAt.get(reading.doc.words[head] ?? "") ?? head) < sentenceRange(reading, head).start)
  );
}

/** Somebody whom the text need not introduce: a full name, and nothing is put to it. */
function isBareName(reading: Reading, { start, end }: TokenRange): boolean {
  if (end - start < 2 || ["of", "from", "at", "who"].includes(reading.word(end))) return false;
  for (let i = start; i < end; i++) if (reading.tag(i) !== "PROPN") return false;
  return reading.word(end) !== "," || ["as", "and", "but", "or", "while"].includes(reading.word(end + 1));
}
