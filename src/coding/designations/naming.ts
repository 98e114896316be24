import type { DesignatedSubject } from "../../model/designation.ts";
import { phraseFrom, type Reading } from "../reading.ts";
import { numberOf } from "./count.ts";
import { listingParts } from "./stretch.ts";
import { subjectsIn } from "./subject.ts";
import { type Kind, kindOfNoun } from "./subject-kind.ts";
import type { Told } from "./told.ts";

/** Sentences after a listing in which the subjects that it counted may be named. */
const REACH = 3;
/** Listings before a naming of which one may be meant. */
const RECENT = 8;
const PLURALS = new Set(["they", "these", "those"]);

/** `The companies, X and Y, are ...`, `They include X`: adds names given shortly after a count to the listing that counted them; whether it found any. */
export function namedLater(reading: Reading, told: Told[], sentence: number): boolean {
  const range = reading.doc.sentences[sentence];
  const last = told.slice(-RECENT).findLast((one) => one.sentence < sentence);
  if (!range || !last || sentence - last.sentence > REACH) return false;
  const opening = openingOf(reading, range.start, range.end);
  if (!opening) return false;
  const recent = told.slice(-RECENT).filter((other) => sentence - other.sentence <= REACH && other.sentence < sentence);
  for (const one of recent) {
    const { subjects } = one.designation;
    const counted = subjects.find((subject) => subject.name === null && fits(subject.kind, opening.kind));
    if (!counted) continue;
    const names = listingParts(reading, { start: opening.end, end: range.end })
      .flatMap((part) => subjectsIn(reading, part))
      .filter((subject) => subject.name !== null)
      .map((subject) => ({ ...subject, kind: opening.kind ?? subject.kind }));
    if (names.length === 0) return false;
    const rest = names.length >= counted.count ? subjects.filter((subject) => subject !== counted) : subjects;
    one.designation.subjects = [...rest, ...names.slice(0, Math.max(counted.count, 1))];
    one.sentence = sentence;
    return true;
  }
  return false;
}

/** What opens a sentence that names those listed: the noun that takes up the count, and where the names start. */
function openingOf(reading: Reading, start: number, limit: number): { kind: Kind | null; end: number } | null {
  if (PLURALS.has(reading.word(start))) return afterVerb(reading, start + 1, null);
  if (!["the", "both", "among"].includes(reading.word(start)) && numberOf(reading.word(start)) === null) return null;
  const phrase = phraseFrom(reading, start, limit);
  const kind = phrase && kindOfNoun(reading, phrase.head, "any");
  if (!phrase || kind === null) return null;
  if (reading.word(phrase.head + 1) === ",") return { kind, end: phrase.head + 2 };
  return afterVerb(reading, phrase.head + 1, kind);
}

function afterVerb(reading: Reading, at: number, kind: Kind | null): { kind: Kind | null; end: number } | null {
  return ["be", "include", "comprise"].includes(reading.lemma(at)) ? { kind, end: at + 1 } : null;
}

function fits(kind: Kind, opening: Kind | null): boolean {
  return opening === null || firm(kind) === firm(opening);
}

/** Leaves out counts that later listings of the same act name or count one by one (rule 17). */
export function withoutHeadlineCounts(told: Told[]): Told[] {
  return told.flatMap((one, index) => {
    const later = told.slice(index + 1, index + 1 + RECENT).filter((other) => other.sentence > one.sentence);
    const subjects = one.designation.subjects.filter((subject) => !isSummed(subject, one, later));
    return subjects.length === 0 ? [] : [{ ...one, designation: { ...one.designation, subjects } }];
  });
}

function isSummed(counted: DesignatedSubject, { designation, sentence }: Told, later: Told[]): boolean {
  if (counted.name !== null) return false;
  let sum = 0;
  for (const other of later) {
    if (other.sentence - sentence > REACH || other.designation.action !== designation.action) continue;
    for (const subject of other.designation.subjects)
      if (firm(subject.kind) === firm(counted.kind)) sum += subject.name === null ? subject.count : 1;
  }
  return sum === counted.count;
}

function firm(kind: Kind): Kind {
  return kind === "organization" ? "company" : kind;
}
