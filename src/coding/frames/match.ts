import type { Clause, TokenRange } from "../../language/doc.ts";
import type { Frame, Phrasing } from "./frame.ts";
import { lexicon } from "./lexicon.ts";
import { complementsOf, conjuncts } from "../parties/party.ts";
import type { Piece, Role, Slot } from "./pattern.ts";
import type { Predicate } from "./predicate.ts";
import { phraseFrom, prepositionsOf, reach, type Reading } from "../reading.ts";
import { endsAt } from "./wordlist.ts";

/** Words that fill a place of a pattern. */
export interface Filler {
  range: TokenRange;
  role: Role | null;
  /** The words are the party itself, or something that the party owns; `word`: one word by which the network knows the party. */
  as: "party" | "owned" | "word";
}

/** A phrasing that fits a predicate, with the words that fill its places; parties are not resolved yet. */
export interface Fit {
  frame: Frame;
  fillers: Filler[];
  subject: TokenRange[];
  subjectRole: Role | null;
  /** The subject is something that the party owns: `Russian missiles hit ...`. */
  subjectOwned: boolean;
  /** The object phrase, where the pattern asked for one. */
  object: TokenRange | null;
  trigger: TokenRange;
  /** How much of the pattern was found: what is asked for more narrowly counts more. */
  specificity: number;
}

/** All phrasings that fit, the most specific first. */
export function fits(reading: Reading, predicate: Predicate): Fit[] {
  const phrasings = lexicon().frames.byVerb.get(predicate.lemma.split(" ")[0] ?? "") ?? [];
  const found = phrasings.map((phrasing) => fit(reading, predicate, phrasing)).filter((one) => one !== null);
  return found.sort((a, b) => b.specificity - a.specificity);
}

const MUTUAL = new Set(["each other", "one another", "between them", "among themselves"]);
/** Tokens between an object and the words of a pattern that follow it. */
const AHEAD = 6;
/** Tags that may stand between the words of a pattern: `on heightened alert`. */
const FILLING = new Set(["ADV", "DET", "ADJ", "PRON", "VERB"]);

const NOMINAL = new Set(["DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON"]);

interface Cursor {
  at: number;
  /** Object places used up so far. */
  objects: number;
  lastObject: TokenRange | null;
  /** A `that` was passed: what follows is another clause's. */
  opened: boolean;
  /** The clause whose verb was consumed last: `stopped importing` goes on with what is imported. */
  inner: Clause | null;
}

function fit(reading: Reading, predicate: Predicate, { frame, pattern, particles }: Phrasing): Fit | null {
  const cursor: Cursor = { at: predicate.token + 1, objects: 0, lastObject: null, opened: false, inner: null };
  let pending: string | null = null;
  if (particles.length > 0 && !particlesFollow(reading, predicate, particles, cursor)) {
    if (particles.length > 1 || predicate.nominal) return null;
    pending = particles[0] ?? null;
  } else if (particles.length === 0 && predicate.particle !== null && !mentions(pattern.pieces, predicate.particle))
    return null;
  const fillers: Filler[] = [];
  let specificity = frame.strength + particles.length;
  for (const piece of pattern.pieces) {
    const worth = consume(reading, predicate, piece, cursor, fillers);
    if (worth === null) return null;
    specificity += worth;
    if (pending !== null && cursor.lastObject && reading.word(cursor.lastObject.end) === pending) pending = null;
  }
  if (pending !== null) return null;
  if (frame.not.some((word) => predicate.prepositions.some((phrase) => phrase.preposition === word))) return null;
  if (!subjectFits(reading, predicate, pattern.subject)) return null;
  return {
    frame,
    fillers,
    subject: predicate.passive ? predicate.agents : predicate.subjects,
    subjectRole: pattern.subject.kind === "party" ? pattern.subject.role : pattern.subject.owner,
    subjectOwned: pattern.subject.kind === "class",
    object: cursor.lastObject,
    trigger: {
      start: predicate.token,
      end: Math.max(
        predicate.token + 1,
        pending === null && particles.length > 0 ? Math.min(cursor.at, predicate.token + 1 + particles.length) : 0,
      ),
    },
    specificity,
  };
}

function mentions(pieces: Piece[], particle: string): boolean {
  return pieces.some(
    (piece) =>
      (piece.kind === "words" && piece.words.some((words) => words.includes(particle))) ||
      (piece.kind === "prepositional" && piece.prepositions.includes(particle)),
  );
}

function subjectFits(reading: Reading, predicate: Predicate, subject: Slot): boolean {
  if (subject.kind === "party") return true;
  const ranges = predicate.passive ? predicate.agents : predicate.subjects;
  return ranges.some((range) => {
    const phrase = phraseFrom(reading, range.start, range.end);
    return phrase !== null && isOfClass(reading, subject.name, phrase.head);
  });
}

function particlesFollow(reading: Reading, predicate: Predicate, particles: string[], cursor: Cursor): boolean {
  if (predicate.lemma.includes(" ")) return predicate.lemma.endsWith(particles.join(" "));
  const at = skip(reading, cursor.at, ["ADV", "PART"], particles[0] ?? "");
  if (!particles.every((word, index) => reading.word(at + index) === word)) return false;
  cursor.at = at + particles.length;
  return true;
}

function skip(reading: Reading, from: number, tags: string[], until: string): number {
  let at = from;
  while (at < from + 3 && reading.word(at) !== until && tags.includes(reading.tag(at))) at++;
  return at;
}

/** Consumes one piece of a pattern; its worth, or `null` where the words do not have it. */
function consume(
  reading: Reading,
  predicate: Predicate,
  piece: Piece,
  cursor: Cursor,
  fillers: Filler[],
): number | null {
  if (piece.kind === "words") return consumeWords(reading, piece.words, cursor) ? piece.words.length : null;
  if (piece.kind === "object") return consumeObject(reading, predicate, piece.slot, cursor, fillers);
  if (piece.kind === "complement") return complementFollows(reading, predicate, piece.form, cursor) ? 0.6 : null;
  return consumePrepositional(reading, predicate, piece.prepositions, piece.slot, cursor, fillers);
}

function consumeWords(reading: Reading, words: string[][], cursor: Cursor): boolean {
  let at = cursor.lastObject && cursor.lastObject.end > cursor.at ? cursor.lastObject.end : cursor.at;
  if (cursor.lastObject) for (let ahead = 0; ahead < AHEAD && !words[0]?.includes(reading.word(at)); ahead++) at++;
  for (const choices of words) {
    for (let guard = 0; guard < 3 && !choices.includes(reading.word(at)) && FILLING.has(reading.tag(at)); guard++) at++;
    if (!choices.includes(reading.word(at))) return false;
    cursor.inner = reading.doc.clauses[reading.clauseAt[at] ?? -1] ?? cursor.inner;
    at++;
  }
  cursor.at = at;
  return true;
}

function consumeObject(
  reading: Reading,
  predicate: Predicate,
  slot: Slot,
  cursor: Cursor,
  fillers: Filler[],
): number | null {
  if (slot.kind === "party" && isMutual(reading, cursor.at)) {
    cursor.at += 2;
    return 1;
  }
  for (const range of objectCandidates(reading, predicate, cursor)) {
    const worth = fill(reading, slot, range, fillers);
    if (worth === null) continue;
    cursor.objects++;
    cursor.lastObject = range;
    cursor.at = Math.max(cursor.at, range.start > predicate.token ? (conjuncts(reading, range).at(-1)?.end ?? 0) : 0);
    return worth;
  }
  return null;
}

/** `accused each other`: both sides stand in the subject already. */
export function isMutual(reading: Reading, at: number): boolean {
  // `within hours of each other` tells when, not to whom.
  return MUTUAL.has(`${reading.word(at)} ${reading.word(at + 1)}`) && reading.word(at - 1) !== "of";
}

function objectCandidates(reading: Reading, predicate: Predicate, cursor: Cursor): TokenRange[] {
  if (predicate.passive && cursor.objects === 0) return predicate.subjects;
  if (predicate.nominal) return predicate.objects.slice(cursor.objects);
  const at = skip(reading, cursor.at, ["ADV"], "");
  const end = cursor.opened ? at + 6 : cursor.inner ? reach(reading, cursor.inner) : predicate.end;
  const next = at < end ? phraseFrom(reading, at, end) : null;
  const found: TokenRange[] = next ? [{ start: Math.min(at, next.start), end: next.head + 1 }] : [];
  const raised = found.length > 0 ? null : (raisedObject(reading, predicate, at) ?? nounsBefore(reading, at, "home"));
  if (raised) found.push(raised);
  const parsed = predicate.objects[cursor.objects];
  if (parsed && !found.some((range) => range.start <= parsed.start && range.end >= parsed.end)) found.push(parsed);
  return found;
}

/** `asked both to leave`: who is asked may stand as the subject of what is asked. */
function raisedObject(reading: Reading, { clause }: Predicate, at: number): TokenRange | null {
  const inner = (reading.clausesOf[reading.sentenceOf[at] ?? -1] ?? [])
    .map((index) => reading.doc.clauses[index])
    .find((other) => other?.governor?.clause === clause && other.modal === "to" && other.start === at);
  const subject = inner?.subjects[0];
  return subject?.start === at ? subject : null;
}

/** `sent the ambassador home`, read as one name: the nouns that a word follows. */
function nounsBefore(reading: Reading, at: number, word: string): TokenRange | null {
  let end = at;
  while (end < at + AHEAD && reading.word(end) !== word && NOMINAL.has(reading.tag(end))) end++;
  return end > at && reading.word(end) === word ? { start: at, end } : null;
}

function consumePrepositional(
  reading: Reading,
  predicate: Predicate,
  prepositions: string[],
  slot: Slot,
  cursor: Cursor,
  fillers: Filler[],
): number | null {
  const phrases = cursor.inner ? prepositionsOf(reading, cursor.inner) : predicate.prepositions;
  for (const phrase of phrases) {
    if (!prepositions.includes(phrase.preposition) || phrase.start < predicate.token) continue;
    const inner = phraseFrom(reading, phrase.object.start, phrase.object.end);
    const range = inner ? { start: phrase.object.start, end: inner.head + 1 } : phrase.object;
    const worth = fill(reading, slot, range, fillers);
    if (worth === null) continue;
    cursor.at = Math.max(cursor.at, range.end);
    cursor.lastObject ??= range;
    return worth + 0.1;
  }
  return null;
}

/** Puts words into a place where they fit it; the narrower the place, the more that is worth. */
function fill(reading: Reading, slot: Slot, range: TokenRange, fillers: Filler[]): number | null {
  if (slot.kind === "party") {
    if (!namesSomeone(reading, range)) return null;
    fillers.push({ range, role: slot.role, as: "party" });
    return 1;
  }
  if (slot.name === "any") {
    fillers.push({ range, role: slot.owner, as: "owned" });
    return slot.owner ? 0.5 : 0.3;
  }
  const phrase = phraseFrom(reading, range.start, range.end);
  if (!isOfClass(reading, slot.name, phrase?.head ?? range.end - 1)) return null;
  fillers.push({ range, role: slot.owner, as: "owned" });
  return slot.owner ? 1.3 : 1.2;
}

/** By its head, or by a noun of the name that its head belongs to (`Swedish embassy in Baghdad`). */
export function isOfClass(reading: Reading, name: string, head: number): boolean {
  if (name === "any" || headOfClass(reading, name, head) !== null) return true;
  const mention = reading.doc.mentions[reading.mentionOf[head] ?? -1];
  for (let i = mention?.start ?? head; i < head; i++) if (headOfClass(reading, name, i) !== null) return true;
  return false;
}

/** A cheap look before parties are resolved: a mention in the words or in what hangs on them, or a pronoun. */
function namesSomeone(reading: Reading, range: TokenRange): boolean {
  const phrase = phraseFrom(reading, range.start, range.end);
  const end = complementsOf(reading, range.end, phrase).at(-1)?.object.end ?? range.end;
  for (let i = range.start; i < end; i++)
    if ((reading.mentionOf[i] ?? -1) >= 0 || reading.tag(i) === "PRON") return true;
  return lexicon().actors.has(reading.lemma(range.end - 1)) || reading.word(range.end - 1) === "both";
}

/** The token by which a phrase belongs to a class: its head, or what a transparent head holds (`a package of sanctions`). */
export function headOfClass(reading: Reading, name: string, head: number): number | null {
  const { classes, transparent } = lexicon();
  const list = classes.get(name);
  if (!list) return null;
  if (endsAt(list, head, reading)) return head;
  if (!transparent.has(reading.lemma(head)) || reading.word(head + 1) !== "of") return null;
  const inner = phraseFrom(reading, head + 2, head + 8);
  return inner && endsAt(list, inner.head, reading) ? inner.head : null;
}

function complementFollows(
  reading: Reading,
  predicate: Predicate,
  form: "inf" | "that" | "ing",
  cursor: Cursor,
): boolean {
  if (predicate.nominal) return false;
  const agent = predicate.passive ? (predicate.agents.at(-1)?.end ?? 0) : 0;
  const at = Math.max(cursor.at, agent, predicate.passive ? 0 : (cursor.lastObject?.end ?? 0));
  for (let i = at; i < Math.min(at + 4, reading.doc.starts.length); i++) {
    const tag = reading.tag(i);
    const word = reading.word(i);
    if (form === "inf" && word === "to" && ["VERB", "AUX", "ADV", "NOUN"].includes(reading.tag(i + 1))) return true;
    if (form === "ing" && word.endsWith("ing") && tag === "VERB") return true;
    if (form === "that" && word === "that") {
      cursor.at = i + 1;
      cursor.opened = true;
      return true;
    }
    if (!["ADV", "PART", "PUNCT"].includes(tag)) {
      cursor.opened = form === "that" && governs(reading, predicate.clause);
      return cursor.opened;
    }
  }
  return false;
}

function governs(reading: Reading, clause: number): boolean {
  const sentence = reading.doc.clauses[clause]?.sentence ?? -1;
  return (reading.clausesOf[sentence] ?? []).some((index) => {
    const governor = reading.doc.clauses[index]?.governor;
    return governor?.clause === clause && governor.relation === "complement";
  });
}
