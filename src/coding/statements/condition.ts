import type { TokenRange } from "../../language/doc.ts";
import { lexicon } from "../frames/lexicon.ts";
import { type Reading, sentenceRange } from "../reading.ts";
import { vocabulary } from "./vocabulary.ts";

/** The words of a condition, without the word that opens it where that word negates (rule 14). */
export interface ConditionWords extends TokenRange {
  opener: number;
  negated: boolean;
}

const AFTER_COMMA = new Set(["which", "who", "whose", "where"]);
const NEGATING = new Set(["not", "n't", "never", "no"]);
/** These open a time as well: only an act behind them makes a condition. */
const TIMED = new Set([
  "before",
  "until",
  "till",
  "once",
  "not until",
  "as soon as",
  "the moment",
  "as long as",
  "so long as",
]);
const INVERTED = new Set(["should", "were", "had"]);
/** Behind these the order of the main clause is inverted: `only when Minsk yields will Riga reopen the road`. */
const FRONTED = /^(only|not) /;
const INVERTING = new Set(["will", "would", "can", "could", "may", "might", "shall", "does", "do", "did", "is", "are"]);

const known = new WeakMap<Reading, Map<number, ConditionWords[]>>();
const knownLoosely = new WeakMap<Reading, Map<number, ConditionWords[]>>();

/** The conditions that the sentence of a token voices, in order. */
export function conditionsIn(reading: Reading, token: number): ConditionWords[] {
  return remembered(known, reading, token, false);
}

/** The same, with those that a promise or a demand makes without a modal: `asked Minsk to wait until Riga replies`. */
export function statedConditions(reading: Reading, token: number): ConditionWords[] {
  return remembered(knownLoosely, reading, token, true);
}

function remembered(store: typeof known, reading: Reading, token: number, loose: boolean): ConditionWords[] {
  const sentence = reading.sentenceOf[token] ?? -1;
  const memory = store.get(reading) ?? new Map<number, ConditionWords[]>();
  store.set(reading, memory);
  const found = memory.get(sentence) ?? readConditions(reading, token, loose);
  memory.set(sentence, found);
  return found;
}

function readConditions(reading: Reading, token: number, loose: boolean): ConditionWords[] {
  const { start, end } = sentenceRange(reading, token);
  const { open, negated, modalOnly } = lexicon().conditions;
  const found: ConditionWords[] = [];
  let at = start;
  while (at < end) {
    const opener = openerAt(reading, at, end, open);
    const usable = opener !== null && (loose || !modalOnly.has(opener) || modalAround(reading, start, at));
    if (!opener || !usable || !opens(reading, at, start, end, opener)) {
      at++;
      continue;
    }
    const from = at + opener.split(" ").length;
    const to = conditionEnd(reading, from, end, FRONTED.test(opener));
    const timed = TIMED.has(opener);
    if (
      to - from >= 2 &&
      (!timed || (tellsAnAct(reading, from, to) && (opener !== "before" || namesSide(reading, from, to))))
    )
      found.push({
        start: from,
        end: to,
        opener: at,
        negated: negated.has(opener) || negatedInside(reading, from, to),
      });
    at = Math.max(to, from);
  }
  return found;
}

/** `before the month is over` is a date, `before Minsk frees him` a condition. */
function namesSide(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if ((reading.mentionOf[i] ?? -1) >= 0 && (reading.timeOf[i] ?? -1) < 0) return true;
  }
  return false;
}

/** `until Minsk frees him` or `before a withdrawal` is a condition, `until 2028` a date. */
function tellsAnAct(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if ((reading.clauseAt[i] ?? -1) >= 0 || lexicon().nominalisations.has(reading.lemma(i))) return true;
  // `before Armenia signs`: a verb that was taken for a noun.
  const mention = reading.doc.mentions[reading.mentionOf[from] ?? -1];
  return (
    mention !== undefined &&
    mention.end < to &&
    reading.word(mention.end).endsWith("s") &&
    reading.word(mention.end) !== "'s"
  );
}

function openerAt(reading: Reading, at: number, end: number, open: Map<string, string[]>): string | null {
  let longest: string | null = null;
  for (const phrase of open.get(reading.word(at)) ?? []) {
    const words = phrase.split(" ");
    if (
      at + words.length < end &&
      words.every((word, index) => reading.word(at + index) === word) &&
      (!longest || phrase.length > longest.length)
    )
      longest = phrase;
  }
  return longest;
}

/** `should` and `were` open a condition only before their subject: `should Minsk refuse`, `were Iran to strike`. */
function opens(reading: Reading, at: number, start: number, end: number, opener: string): boolean {
  const before = reading.word(at - 1);
  if (reading.tag(at + opener.split(" ").length) === "PUNCT") return false;
  if (opener === "if") return before !== "as" && !vocabulary().asking.has(reading.lemma(at - 1));
  if (opener === "once")
    return before !== "at" && !["again", "more", "a", "every", "and"].includes(reading.word(at + 1));
  if (opener === "the moment") return reading.word(at + 2) !== "of" && !["at", "for", "in"].includes(before);
  if (!INVERTED.has(opener)) return true;
  if (opener === "had") return at === start && tellsUnreal(reading, at, end);
  const atEdge =
    at === start ||
    /^[,;:"“”'—–-]$/.test(before) ||
    ["that", "but", "and", "or"].includes(before) ||
    !["NOUN", "PROPN", "PRON"].includes(reading.tag(at - 1));
  // An adjective is easily taken for a verb: `should concrete evidence be found`.
  const mistaken = reading.tag(at + 1) === "VERB" && reading.tag(at + 2) === "NOUN" && sees(reading, at, at + 12, "be");
  const subject = mistaken || ["PROPN", "DET", "PRON", "NOUN", "ADJ"].includes(reading.tag(at + 1));
  if (opener === "should")
    return (
      subject && (atEdge || !["NOUN", "PROPN", "VERB"].includes(reading.tag(at - 1)) || hasModal(reading, start, at))
    );
  return subject && atEdge && sees(reading, at, Math.min(end, at + 12), "to");
}

/** `Had Israel struck, Iran would have left`. */
function tellsUnreal(reading: Reading, from: number, end: number): boolean {
  for (let i = from; i + 1 < end; i++)
    if (
      ["would", "could", "might"].includes(reading.word(i)) &&
      ["have", "not", "n't", "never"].includes(reading.word(i + 1))
    )
      return true;
  return false;
}

function sees(reading: Reading, from: number, to: number, word: string): boolean {
  for (let i = from; i < to; i++) if (reading.word(i) === word) return true;
  return false;
}

function modalAround(reading: Reading, start: number, at: number): boolean {
  return hasModal(reading, start, sentenceRange(reading, at).end);
}

function hasModal(reading: Reading, from: number, to: number): boolean {
  const { modal } = lexicon().conditions;
  for (let i = from; i < to; i++) if (modal.has(reading.word(i))) return true;
  return false;
}

/**
 * A condition runs to the next comma that does not open a relative clause, to a dash, a colon, a semicolon or a closing
 * quotation mark; a fronted one to the verb of the main clause.
 */
function conditionEnd(reading: Reading, from: number, end: number, fronted: boolean): number {
  for (let i = from; i < end; i++) {
    const word = reading.word(i);
    if (/^[;:—–]$|^[”"]$/.test(word) && i > from) return i;
    if (
      fronted &&
      i > from + 1 &&
      INVERTING.has(word) &&
      ["PROPN", "DET", "PRON", "NOUN", "ADJ"].includes(reading.tag(i + 1))
    )
      return i;
    if (word !== "," || i === from) continue;
    if (!AFTER_COMMA.has(reading.word(i + 1))) return i;
    const close = nextComma(reading, i + 1, end);
    if (close === end) return i;
    i = close;
  }
  return /^[.!?]$/.test(reading.word(end - 1)) ? end - 1 : end;
}

function nextComma(reading: Reading, from: number, end: number): number {
  for (let i = from; i < end; i++) if (reading.word(i) === ",") return i;
  return end;
}

function negatedInside(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (NEGATING.has(reading.word(i))) return true;
    if (["fail", "refuse"].includes(reading.lemma(i)) && reading.word(i + 1) === "to") return true;
  }
  return false;
}
