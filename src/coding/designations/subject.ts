import type { TokenRange } from "../../language/doc.ts";
import type { DesignatedSubject } from "../../model/designation.ts";
import { countIn } from "./count.ts";
import { imoNumber } from "./imo.ts";
import { lexicon } from "../frames/lexicon.ts";
import { ownersOf } from "../parties/party.ts";
import { phraseFrom, type Reading, sentenceRange } from "../reading.ts";
import { fold } from "../frames/spelling.ts";
import { subjectName } from "./subject-name.ts";

type Kind = DesignatedSubject["kind"];

/** A subject with the words that name or count it. */
interface Found extends TokenRange {
  subject: DesignatedSubject;
}

let kindOfNoun: Map<string, Kind> | null = null;

/** The kind of subject that a noun counts, `null` for other nouns. */
export function subjectKind(lemma: string): Kind | null {
  kindOfNoun ??= new Map(
    Object.entries(lexicon().designation.kinds).flatMap(([kind, nouns]) =>
      nouns.map((noun) => [fold(noun), kind as Kind] as const),
    ),
  );
  return kindOfNoun.get(lemma) ?? null;
}

/** The subjects that a stretch of text names, or counts by kind, in order. */
export function subjectsIn(reading: Reading, words: TokenRange): DesignatedSubject[] {
  const found: Found[] = [];
  let i = words.start;
  while (i < words.end) {
    const phrase = phraseFrom(reading, i, Math.min(words.end, i + 1));
    const end = phrase ? phrase.head + 1 : i + 1;
    if (phrase) enter(reading, found, { start: phrase.start, end }, phrase.head);
    i = Math.max(i + 1, end);
  }
  return withoutSums(found.map(({ subject }) => subject));
}

/** Adds what a phrase names or counts; an apposition tells more of the subject before it instead. */
function enter(reading: Reading, found: Found[], range: TokenRange, head: number) {
  const last = found.at(-1);
  const described =
    last && last.subject.name !== null && reading.word(last.end) === "," && last.end + 1 === range.start;
  if (described && ["a", "an"].includes(reading.word(range.start)) && subjectKind(reading.lemma(head)) !== null) {
    last.subject = { ...last.subject, country: last.subject.country ?? ownerOf(reading, range) };
    return;
  }
  const subject = subjectOf(reading, range, head, last);
  if (subject) found.push({ subject, ...range });
}

function subjectOf(
  reading: Reading,
  range: TokenRange,
  head: number,
  last: Found | undefined,
): DesignatedSubject | null {
  const name = subjectName(reading, range);
  const noun = nounIn(reading, range, head);
  const counted = last && continues(reading, last, range) ? last.subject : null;
  const kind = noun ?? name?.kind ?? (name ? (counted?.kind ?? apposedKind(reading, range)) : null) ?? null;
  if (kind === null) return null;
  const country = ownerOf(reading, range) ?? name?.country ?? null;
  const identifiers = { imo: imoAt(reading, range, head) };
  if (name) return { kind, name: name.text, count: 1, country: country ?? counted?.country ?? null, identifiers };
  // `two Russian individuals and entities`: the count and the demonym hold for both.
  const shared = counted?.name === null && reading.word(range.start - 1) === "and" ? counted : null;
  const count = countIn(reading, range) ?? shared?.count ?? null;
  const inherited = countIn(reading, range) === null ? (shared?.country ?? null) : null;
  return count === null ? null : { kind, name: null, count, country: country ?? inherited, identifiers };
}

/** `Ivan Petrov, a Russian national`: what a name is, by what is said behind it. */
function apposedKind(reading: Reading, { end }: TokenRange): Kind | null {
  if (reading.word(end) !== "," || !["a", "an"].includes(reading.word(end + 1))) return null;
  const phrase = phraseFrom(reading, end + 1, sentenceRange(reading, end).end);
  return phrase && subjectKind(reading.lemma(phrase.head));
}

/** Whether a phrase goes on with the list or the apposition that the last subject opened. */
function continues(reading: Reading, last: Found, range: TokenRange): boolean {
  const between = range.start - last.end;
  return between <= 2 && [",", "and", "("].includes(reading.word(last.end));
}

function ownerOf(reading: Reading, range: TokenRange): string | null {
  const sides = ownersOf(reading, range, phraseFrom(reading, range.start, range.end), "recipient");
  return sides.find((side) => side.country !== null)?.country ?? null;
}

function imoAt(reading: Reading, range: TokenRange, head: number): string | null {
  const { starts, ends, text } = reading.doc;
  return imoNumber(
    text.slice(starts[range.start], ends[Math.min(range.end + 5, sentenceRange(reading, head).end) - 1]),
  );
}

function nounIn(reading: Reading, range: TokenRange, head: number): Kind | null {
  const atHead = subjectKind(reading.lemma(head));
  if (atHead) return atHead;
  for (let i = range.start; i < range.end; i++) {
    const kind = reading.tag(i) === "NOUN" ? subjectKind(reading.lemma(i)) : null;
    if (kind) return kind;
  }
  return null;
}

/** A count that only sums up subjects named beside it is left out (rule 17). */
function withoutSums(subjects: DesignatedSubject[]): DesignatedSubject[] {
  return subjects.filter((subject) => subject.name !== null || !isSum(subject, subjects));
}

export function isSum(counted: DesignatedSubject, subjects: DesignatedSubject[]): boolean {
  const firm = (kind: Kind) => (kind === "organization" ? "company" : kind);
  const named = subjects.filter((one) => one.name !== null && firm(one.kind) === firm(counted.kind));
  return named.length > 0 && named.length >= counted.count;
}
