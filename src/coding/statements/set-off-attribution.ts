import type { Report, TokenRange } from "../../language/doc.ts";
import type { Reading } from "../reading.ts";
import { vocabulary } from "./vocabulary.ts";

/** Most tokens of a speaker, and of what may follow the verb: `told a rally in Samsun on Saturday`. */
const LONGEST_SPEAKER = 24;
const LONGEST_TAIL = 16;

const BOUNDARY = new Set([",", '"', "”", "’", "''", "—", "–"]);
const CLOSING = new Set([",", ";", ":", ".", "!", "?", "—", "–", '"', "“", "”"]);
const QUOTE = new Set(['"', "“", "”"]);
const CLAUSE_END = new Set([";", ":"]);
const NAMING = new Set(["NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM"]);
const VERBAL = new Set(["VERB", "AUX"]);
const AUXILIARY = new Set(["have", "be"]);
/** Behind an attribution these go on about it, not with what was said. */
const ASIDE = new Set(["as", "adding", "after", "while", "who", "which", "citing", "referring", "when", "where", "in"]);

/** An attribution behind or amid the words that it reports, between its commas. */
interface SetOff {
  verb: number;
  speaker: TokenRange;
  /** From the first word of speaker or verb to the sign behind it. */
  start: number;
  end: number;
}

/**
 * Reports whose attribution stands behind or amid them and that the language engine did not see: `Baku would break off
 * the contracts, an adviser warned`. Read from commas, tags and verbs alone, so that a wrong parse cannot hide them.
 */
export function setOffReports(reading: Reading): Report[] {
  const found: Report[] = [];
  const [before, behind] = [new Set<number>(), new Set<number>()];
  for (const { start, end, cueToken, speaker } of reading.doc.reports) {
    if (!speaker) continue;
    if (start < cueToken && hasMainClause(reading, { start, end })) before.add(cueToken);
    else if (start < cueToken) continue;
    else if (!ASIDE.has(reading.word(start)) || reading.word(start - 1) === reading.word(cueToken))
      behind.add(cueToken);
  }
  for (const sentence of reading.doc.sentences) {
    let read: SetOff | null = null;
    for (let i = sentence.start + 2; i < sentence.end && !read; i++) {
      if (before.has(i) || !isCue(reading, i)) continue;
      read = (behind.has(i) ? null : speakerBefore(reading, i, sentence)) ?? speakerAfter(reading, i, sentence);
    }
    if (read) found.push(...reportsOf(reading, read, sentence));
  }
  return found;
}

function isCue(reading: Reading, at: number): boolean {
  if (!vocabulary()["set-off"].has(reading.lemma(at))) return false;
  return !reading.word(at).endsWith("ing") && reading.word(at - 1) !== "to" && reading.word(at - 1) !== "that";
}

/** `, the Greek minister said`, `, Vladimir Padrino, growled`. */
function speakerBefore(reading: Reading, verb: number, sentence: TokenRange): SetOff | null {
  let end = verb;
  while (end > sentence.start && (AUXILIARY.has(reading.lemma(end - 1)) || reading.tag(end - 1) === "ADV")) end--;
  const apposed = reading.word(end - 1) === ",";
  let start = boundaryBefore(reading, apposed ? end - 1 : end, sentence);
  if (apposed) start = boundaryBefore(reading, start - 1, sentence);
  const speaker = { start, end: apposed ? end - 1 : end };
  const close = tailEnd(reading, verb, sentence);
  if (start <= sentence.start || close === null || !isSpeaker(reading, speaker)) return null;
  return { verb, speaker, start, end: close };
}

/** `, says Sarnai Dorj, who teaches history`. */
function speakerAfter(reading: Reading, verb: number, sentence: TokenRange): SetOff | null {
  if (!BOUNDARY.has(reading.word(verb - 1))) return null;
  let end = verb + 1;
  while (end < sentence.end && !CLOSING.has(reading.word(end)) && end - verb < LONGEST_SPEAKER) end++;
  const speaker = { start: verb + 1, end };
  return isSpeaker(reading, speaker) ? { verb, speaker, start: verb, end } : null;
}

function boundaryBefore(reading: Reading, from: number, sentence: TokenRange): number {
  let at = from;
  while (at > sentence.start && !BOUNDARY.has(reading.word(at - 1)) && from - at < LONGEST_SPEAKER) at--;
  return at;
}

function isSpeaker(reading: Reading, { start, end }: TokenRange): boolean {
  if (end <= start || end - start >= LONGEST_SPEAKER || !NAMING.has(reading.tag(start))) return false;
  let named = false;
  for (let i = start; i < end; i++) {
    const tag = reading.tag(i);
    if (VERBAL.has(tag) || tag === "SCONJ") return false;
    named ||= tag === "NOUN" || tag === "PROPN" || tag === "PRON";
  }
  return named && (reading.timeOf[start] ?? -1) < 0;
}

/** Where an attribution ends behind its verb; `null` where the verb goes on with words of its own. */
function tailEnd(reading: Reading, verb: number, sentence: TokenRange): number | null {
  let at = verb + 1;
  const first = reading.tag(at);
  const timed = (reading.timeOf[at] ?? -1) >= 0;
  const object = !timed && NAMING.has(first) && !vocabulary().addressing.has(reading.lemma(verb));
  if (object || reading.word(at) === "that") return null;
  while (at < sentence.end && !CLOSING.has(reading.word(at))) {
    if (VERBAL.has(reading.tag(at)) || at - verb > LONGEST_TAIL) return null;
    at++;
  }
  return at;
}

/** The words before an attribution, and those behind it where the words before are not yet a whole clause. */
function reportsOf(reading: Reading, { verb, speaker, start, end }: SetOff, sentence: TokenRange): Report[] {
  let first = sentence.start;
  for (let i = start - 1; i > first; i--) if (CLAUSE_END.has(reading.word(i))) first = i + 1;
  const before = withoutEdges(reading, { start: first, end: start });
  const rest = restBehind(reading, end, sentence);
  const quoted = QUOTE.has(reading.word(first)) || QUOTE.has(reading.word(start - 1));
  const parts: TokenRange[] = [];
  const whole = hasMainClause(reading, before);
  const goesOn = rest !== null && (!whole || QUOTE.has(reading.word(rest.start - 1))) && hasVerb(reading, rest);
  if (whole || (goesOn && before.end - before.start > 1)) parts.push(before);
  if (goesOn && parts.length > 0) parts.push(rest);
  return parts.map((part) => ({
    ...part,
    sentence: reading.sentenceOf[part.start] ?? -1,
    speaker,
    addressee: null,
    cue: reading.word(verb),
    cueToken: verb,
    quoted,
    outer: null,
  }));
}

/** The words behind an attribution and behind what is put to the speaker's name: `, a hydrologist at Tanta,`. */
function restBehind(reading: Reading, from: number, sentence: TokenRange): TokenRange | null {
  let at = from;
  while (at < sentence.end && reading.word(at) === ",") {
    let end = at + 1;
    while (QUOTE.has(reading.word(end))) end++;
    const start = end;
    if (ASIDE.has(reading.word(start))) return null;
    while (end < sentence.end && !CLOSING.has(reading.word(end))) end++;
    if (hasVerb(reading, { start, end })) return withoutEdges(reading, { start, end: sentence.end });
    at = end;
  }
  return null;
}

function withoutEdges(reading: Reading, { start, end }: TokenRange): TokenRange {
  let [from, to] = [start, end];
  while (from < to && reading.tag(from) === "PUNCT") from++;
  while (from < to && reading.tag(to - 1) === "PUNCT") to--;
  return { start: from, end: to };
}

function hasVerb(reading: Reading, { start, end }: TokenRange): boolean {
  for (let i = start; i < end; i++) if (VERBAL.has(reading.tag(i))) return true;
  return false;
}

/** Whether words hold a clause that hangs on no `if` or `when`. */
function hasMainClause(reading: Reading, range: TokenRange): boolean {
  const sentence = reading.sentenceOf[range.start] ?? -1;
  return (reading.clausesOf[sentence] ?? []).some((index) => {
    const clause = reading.doc.clauses[index];
    if (!clause || clause.verb < range.start || clause.verb >= range.end || clause.mark !== null) return false;
    return clause.tense !== "none" || clause.modal !== null;
  });
}
