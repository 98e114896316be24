import type { TokenRange } from "../language/doc.ts";
import type { DesignatedSubject } from "../model/designation.ts";
import { imoNumber } from "./imo.ts";
import { lexicon } from "./lexicon.ts";
import { ownersOf } from "./party.ts";
import { phraseFrom, type Reading, sentenceRange } from "./reading.ts";
import { fold } from "./spelling.ts";

type Kind = DesignatedSubject["kind"];

const NUMBERS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const TENS = new Map([
  ["twenty", 20],
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
  ["sixty", 60],
  ["seventy", 70],
  ["eighty", 80],
  ["ninety", 90],
  ["dozen", 12],
  ["hundred", 100],
]);
const ENTITY_KINDS: Record<string, Kind> = {
  company: "company",
  organization: "organization",
  group: "organization",
  vessel: "vessel",
  aircraft: "aircraft",
  person: "person",
};

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
  const subjects: DesignatedSubject[] = [];
  let i = words.start;
  while (i < words.end) {
    const phrase = phraseFrom(reading, i, Math.min(words.end, i + 1));
    const end = phrase ? phrase.head + 1 : i + 1;
    if (phrase) subjects.push(...ofPhrase(reading, { start: phrase.start, end }, phrase.head));
    i = Math.max(i + 1, end);
  }
  return withoutSums(subjects);
}

function ofPhrase(reading: Reading, range: TokenRange, head: number): DesignatedSubject[] {
  const name = nameIn(reading, range);
  const noun = nounIn(reading, range, head);
  const kind = name?.kind ?? noun;
  if (kind === null) return [];
  const owner = ownersOf(reading, range, phraseFrom(reading, range.start, range.end), "recipient").find(
    (side) => side.country !== null,
  );
  const country = owner?.country ?? name?.country ?? null;
  const imo = imoNumber(
    reading.doc.text.slice(
      reading.doc.starts[range.start],
      reading.doc.ends[Math.min(range.end + 5, sentenceRange(reading, head).end) - 1],
    ),
  );
  if (name) return [{ kind: noun ?? kind, name: name.text, count: 1, country, identifiers: { imo } }];
  const count = countIn(reading, range);
  return count === null ? [] : [{ kind, name: null, count, country, identifiers: { imo } }];
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

/** A named subject inside a phrase: a mention of that sort, or a run of names that is not itself a state or an office. */
function nameIn(
  reading: Reading,
  range: TokenRange,
): { text: string; kind: Kind | null; country: string | null } | null {
  for (let i = range.start; i < range.end; i++) {
    const mention = reading.doc.mentions[reading.mentionOf[i] ?? -1];
    const entity = mention && reading.doc.entities[mention.entity];
    const kind = entity && mention?.kind === "name" ? ENTITY_KINDS[entity.type] : undefined;
    if (entity && kind) return { text: entity.name, kind, country: entity.country };
  }
  for (let i = range.start; i < range.end; i++) {
    if (reading.tag(i) !== "PROPN" || (reading.mentionOf[i] ?? -1) >= 0) continue;
    let end = i;
    while (
      end < range.end &&
      (reading.tag(end) === "PROPN" || /^[A-Z]/.test(reading.doc.words[end] ?? "")) &&
      (reading.mentionOf[end] ?? -1) < 0
    )
      end++;
    const text = reading.doc.text.slice(reading.doc.starts[i], reading.doc.ends[end - 1]);
    return { text, kind: formKind(reading, i, end), country: null };
  }
  return null;
}

function formKind(reading: Reading, from: number, to: number): Kind | null {
  for (let i = from; i < to; i++)
    if (lexicon().designation["company-forms"].includes(reading.word(i).replace(/\.$/, ""))) return "company";
  return null;
}

function countIn(reading: Reading, range: TokenRange): number | null {
  for (let i = Math.max(0, range.start - 1); i < range.end; i++) {
    const value = numberOf(reading.word(i));
    if (value !== null) return value;
  }
  return ["a", "an", "another"].includes(reading.word(range.start)) ? 1 : null;
}

function numberOf(word: string): number | null {
  const small = NUMBERS.indexOf(word);
  if (small >= 0) return small + 1;
  if (TENS.has(word)) return TENS.get(word) ?? null;
  const [tens, unit] = word.split("-");
  if (unit && TENS.has(tens ?? "")) return (TENS.get(tens ?? "") ?? 0) + (numberOf(unit) ?? 0);
  const digits = word.replaceAll(",", "");
  return /^\d{1,5}$/.test(digits) ? Number(digits) : null;
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
