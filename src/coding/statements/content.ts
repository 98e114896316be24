import type { Clause, TokenRange } from "../../language/doc.ts";
import { phraseFrom, prepositionsOf, type Reading, sentenceRange, trimmed } from "../reading.ts";

const JOINING = new Set(["and", "but", "or", "nor", "yet", "while", "whereas"]);
/** Words before a clause that are not part of what it says. */
const OPENING = new Set(["that", "because", "since", "and", "but", "so", "as", "while", "though", "although"]);
const FAR = 6;

/**
 * The words of a reported clause: from its subject to the end of all that hangs on it, within `limit`.
 *
 * A clause joined to it stays outside where it is a statement of its own, with a modal or a subject that differs.
 */
export function clauseContent(reading: Reading, index: number, limit: TokenRange): TokenRange {
  const clause = reading.doc.clauses[index];
  if (!clause) return limit;
  const end = Math.max(clause.verb + 1, Math.min(endOf(reading, index, clause), limit.end));
  return trimmed(reading, { start: startOf(reading, clause, limit), end });
}

/**
 * What a verb of promising, demanding or predicting governs: its complement clause, else the thing that it names.
 *
 * @param addressed whether an object before `to` is who is told to do it, and so no part of the content
 */
export function governedContent(
  reading: Reading,
  index: number,
  clause: Clause,
  addressed: boolean,
): TokenRange | null {
  const sentence = sentenceRange(reading, clause.verb);
  const innerIndex = innerClause(reading, index, clause);
  const inner = reading.doc.clauses[innerIndex];
  if (inner && !(inner.modal === "to" && reading.word(inner.start - 1) === ",")) {
    const start =
      inner.modal === "to" && (addressed || inner.subjects.every(({ end }) => end <= clause.verb))
        ? infinitiveStart(reading, inner, clause.verb + 1)
        : -1;
    const whole = clauseContent(reading, innerIndex, { start: clause.verb + 1, end: sentence.end });
    return trimmed(reading, { start: start >= 0 ? start : whole.start, end: whole.end });
  }
  const thing = thingAfter(reading, clause);
  if (thing === null) return null;
  const end = Math.min(commaAfter(reading, thing + 1, sentence.end), joinedAfter(reading, index, clause));
  return trimmed(reading, { start: thing, end });
}

/** Where the next clause begins that goes on with the same subject: `denied the charge and expelled ...`. */
function joinedAfter(reading: Reading, index: number, clause: Clause): number {
  for (const other of reading.clausesOf[clause.sentence] ?? []) {
    const next = reading.doc.clauses[other];
    const joined = next?.governor?.clause === index && next.governor.relation === "conjunct";
    if (next && joined && next.verb > clause.verb) return before(reading, Math.max(next.start, clause.verb + 1));
  }
  return Number.POSITIVE_INFINITY;
}

/** The clause that a verb governs as its complement, -1 for none. */
export function innerClause(reading: Reading, index: number, clause: Clause): number {
  for (const other of reading.clausesOf[clause.sentence] ?? []) {
    const governor = reading.doc.clauses[other]?.governor;
    const verb = reading.doc.clauses[other]?.verb ?? -1;
    const relation = governor?.relation ?? "conjunct";
    if (governor?.clause === index && verb > clause.verb && !["conjunct", "adverbial", "relative"].includes(relation))
      return other;
  }
  return -1;
}

function startOf(reading: Reading, clause: Clause, limit: TokenRange): number {
  const subject = clause.subjects[0];
  let start = Math.max(clause.start, limit.start);
  if (clause.modal !== "to" && reading.lemma(clause.verb) === "be" && isFirst(reading, clause, limit))
    start = limit.start;
  // `has not supplied, and will not supply`: the second begins behind the first, though they share a subject.
  const shared = clause.governor?.relation === "conjunct" && clause.start > (subject?.end ?? 0);
  if (subject && subject.start >= limit.start && !shared) start = Math.min(start, subject.start);
  while (start < clause.verb && (OPENING.has(reading.word(start)) || reading.tag(start) === "PUNCT")) start++;
  // `There would be`, `it might`: an empty subject is none in the analysis.
  while (start > limit.start && /^(there|it|would|will|could|may|might|must|should)$/.test(reading.word(start - 1)))
    start--;
  return start;
}

/** No other clause begins between the start of what is said and this one. */
function isFirst(reading: Reading, clause: Clause, limit: TokenRange): boolean {
  for (let i = limit.start; i < clause.verb; i++)
    if ((reading.clauseAt[i] ?? -1) >= 0 || reading.word(i) === ",") return false;
  return true;
}

function infinitiveStart(reading: Reading, inner: Clause, from: number): number {
  for (let i = inner.verb - 1; i >= Math.max(from, inner.verb - FAR); i--)
    if (reading.word(i) === "to") return reading.word(i - 1) === "not" ? i - 1 : i;
  return -1;
}

function endOf(reading: Reading, index: number, clause: Clause): number {
  const sentence = sentenceRange(reading, clause.verb);
  const inside = new Set([index]);
  for (const other of reading.clausesOf[clause.sentence] ?? []) {
    const next = reading.doc.clauses[other];
    if (!next || next.verb <= clause.verb) continue;
    if (belongs(reading, next, clause, index, inside)) inside.add(other);
    else if (next.start > clause.verb) return before(reading, next.start);
  }
  return semicolonAfter(reading, clause.verb + 1, sentence.end);
}

function belongs(reading: Reading, next: Clause, clause: Clause, index: number, inside: Set<number>): boolean {
  const opened = /^[,;:—–"”]$/.test(reading.word(next.start - 1)) || JOINING.has(reading.word(next.start - 1));
  if (next.governor === null || !inside.has(next.governor.clause)) return !opened;
  const joined = next.mark === "that" && JOINING.has(reading.word(next.start - 1));
  if (joined) return false;
  if (next.governor.relation !== "conjunct" || next.governor.clause !== index) return true;
  const ownModal = next.modal !== null && next.modal !== "to";
  return !ownModal && (next.subjects[0]?.start ?? 0) <= clause.verb;
}

function before(reading: Reading, at: number): number {
  return JOINING.has(reading.word(at - 1)) ? at - 1 : at;
}

function semicolonAfter(reading: Reading, from: number, end: number): number {
  for (let i = from; i < end; i++) if (/^[;:—–]$/.test(reading.word(i))) return i;
  return end;
}

/** Where the thing that a verb promises or asks for begins: `Kyiv` and `for` before it are left out. */
function thingAfter(reading: Reading, clause: Clause): number | null {
  const second = clause.objects[1];
  if (second) return second.start;
  let at = clause.verb + 1;
  while (reading.tag(at) === "ADV" || reading.word(at) === clause.particle) at++;
  const addressed = clause.objects[0];
  const asked = prepositionsOf(reading, clause).find(({ preposition }) => preposition === "for");
  if (addressed && asked && asked.start >= addressed.end && reading.mentionOf[addressed.end - 1] !== -1)
    return asked.object.start;
  if (asked && reading.tag(at) === "ADP" && reading.word(at) !== "for") return asked.object.start;
  if (reading.word(at) === "for") at++;
  return reading.tag(at) === "ADP" || !phraseFrom(reading, at, at + FAR) ? null : at;
}

/** The next comma, semicolon, dash or `but`; else the end. */
function commaAfter(reading: Reading, from: number, end: number): number {
  for (let i = from; i < end; i++) if (/^[,;:—–]$/.test(reading.word(i)) || reading.word(i) === "but") return i;
  return end;
}
