import type { Doc, NounPhrase, PrepositionalPhrase, TokenRange } from "../doc.ts";
import { grammar } from "./grammar.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";

const NOMINAL = tagSet("NOUN", "PROPN", "NUM", "PRON", "SYM", "X");
const NAMING = tagSet("NOUN", "PROPN");
const MODIFIER = tagSet("DET", "ADJ", "NUM", "NOUN", "PROPN", "SYM", "X");
const ADJECTIVE = tagSet("ADJ");
const ADPOSITION = tagSet("ADP");
const PRONOUN = tagSet("PRON");
const ADVERB = tagSet("ADV");
const DETERMINER = tagSet("DET");
const PREDETERMINERS = new Set(["all", "both", "half", "such", "some"]);
const QUANTITIES = new Set([
  "both",
  "all",
  "many",
  "most",
  "some",
  "several",
  "others",
  "more",
  "none",
  "either",
  "neither",
  "few",
  "this",
  "these",
  "those",
]);
const POSSESSIVES = new Set(["its", "their", "his", "her", "our", "my", "your", "whose"]);
const QUOTES = new Set(['"', "“", "”", "'"]);
const MOST_COMPLEMENTS = 4;

/** Base noun phrases (`the two Russian vessels`, `Russia's veto`), each with its possessor and the phrases that follow it. */
export function nounPhrases(doc: Doc): string {
  const times = cover(doc, doc.times);
  const mentions = cover(doc, doc.mentions);
  for (const [sentence, range] of doc.sentences.entries()) {
    const first = doc.nouns.length;
    let i = range.start;
    while (i < range.end) {
      const phrase = readPhrase(doc, i, range.end, { sentence, times, mentions });
      if (phrase) doc.nouns.push(phrase);
      i = phrase ? phrase.end : i + 1;
    }
    attachComplements(doc, first, range.end);
  }
  return `${doc.nouns.length} noun phrases`;
}

interface Layers {
  sentence: number;
  /** Index of the time and of the mention over each token, -1 for none. */
  times: Int32Array;
  mentions: Int32Array;
}

function cover(doc: Doc, ranges: readonly TokenRange[]): Int32Array {
  const slots = new Int32Array(doc.words.length).fill(-1);
  for (const [index, range] of ranges.entries()) slots.fill(index, range.start, range.end);
  return slots;
}

/** Reads the phrase that starts at a token; a possessor and what it owns are one phrase. */
function readPhrase(doc: Doc, start: number, end: number, layers: Layers): NounPhrase | null {
  let possessor: TokenRange | null = null;
  let from = start;
  for (;;) {
    const core = readCore(doc, from, end, layers);
    if (!core) {
      if (!possessor) return null;
      return {
        start,
        end: possessor.end,
        head: possessor.end - 1,
        sentence: layers.sentence,
        possessor: null,
        complements: [],
      };
    }
    const next = core.end;
    const owns = isPossessive(doc, next) && next + 1 < end;
    if (!owns) {
      const pronoun = possessivePronoun(doc, start, core.head);
      return { start, ...core, sentence: layers.sentence, possessor: possessor ?? pronoun, complements: [] };
    }
    possessor = { start, end: next };
    from = QUOTES.has(doc.words[next + 1] ?? "") ? next + 2 : next + 1;
  }
}

function possessivePronoun(doc: Doc, start: number, head: number): TokenRange | null {
  const at = PREDETERMINERS.has(doc.norms[start] ?? "") ? start + 1 : start;
  return at < head && POSSESSIVES.has(doc.norms[at] ?? "") ? { start: at, end: at + 1 } : null;
}

/** Modifiers and nouns up to the last noun. */
function readCore(doc: Doc, start: number, end: number, layers: Layers): { end: number; head: number } | null {
  if (hasTag(doc, start, PRONOUN) && !POSSESSIVES.has(doc.norms[start] ?? "")) return pronounPhrase(doc, start);
  let head = -1;
  let i = start + quantifier(doc, start);
  while (i < end) {
    const mention = doc.mentions[layers.mentions[i] ?? -1];
    if (mention && mention.start <= i && mention.kind !== "adjective") {
      head = mention.end - 1;
      i = mention.end;
    } else if (isTimeOutside(doc, i, end, layers)) break;
    else if (continues(doc, i, start, end)) {
      if (mention ? isLastOfAdjective(doc, mention.end, end) : hasTag(doc, i, NOMINAL)) head = i;
      i++;
    } else break;
  }
  if (head < start && standsAlone(doc, start, i)) return { end: start + 1, head: start };
  return head < start ? null : { end: head + 1, head };
}

/** `asked both to refrain`, `many were killed`: a quantity without its noun. */
function standsAlone(doc: Doc, start: number, next: number): boolean {
  return next === start + 1 && QUANTITIES.has(doc.norms[start] ?? "") && !hasTag(doc, next, NAMING);
}

/** Words of `more than`, `at least`, `up to` before a number. */
function quantifier(doc: Doc, i: number): number {
  const word = doc.norms[i + 1] ?? "";
  const two =
    (/^(more|less|fewer)$/.test(doc.norms[i] ?? "") && word === "than") ||
    (/^at|up$/.test(doc.norms[i] ?? "") && /^(least|most|to)$/.test(word));
  return two && hasTag(doc, i + 2, tagSet("NUM")) ? 2 : 0;
}

function pronounPhrase(doc: Doc, start: number): { end: number; head: number } | null {
  const relative = ["who", "whom", "which", "that", "what", "there"].includes(doc.norms[start] ?? "");
  return relative ? null : { end: start + 1, head: start };
}

/** A demonym with no noun after it stands for the people: `the French`. */
function isLastOfAdjective(doc: Doc, next: number, end: number): boolean {
  return next >= end || !(hasTag(doc, next, MODIFIER) || isHyphen(doc, next) || doc.norms[next] === "and");
}

/** A time is part of a phrase only where a noun follows: `the 2018 agreement`, `Monday's talks`. */
function isTimeOutside(doc: Doc, i: number, end: number, layers: Layers): boolean {
  const time = doc.times[layers.times[i] ?? -1];
  if (!time) return false;
  return (
    time.end >= end ||
    !(isPossessive(doc, time.end) || (hasTag(doc, time.end, NAMING) && /^\d+$/.test(doc.words[time.end - 1] ?? "")))
  );
}

function continues(doc: Doc, i: number, start: number, end: number): boolean {
  if (POSSESSIVES.has(doc.norms[i] ?? "")) return i === start || PREDETERMINERS.has(doc.norms[i - 1] ?? "");
  if (hasTag(doc, i, DETERMINER)) return i === start || PREDETERMINERS.has(doc.norms[i - 1] ?? "");
  if (hasTag(doc, i, MODIFIER)) return !isFrontedName(doc, i, start, end);
  if (isHyphen(doc, i)) return i > start;
  if (i > start && isHyphen(doc, i - 1)) return hasTag(doc, i, tagSet("VERB", "ADV", "ADP"));
  if (hasTag(doc, i, ADVERB))
    return hasTag(doc, i + 1, ADJECTIVE | tagSet("NUM")) && i + 1 < end && !grammar().always.has(doc.norms[i] ?? "");
  if (QUOTES.has(doc.words[i] ?? "")) return i > start && opensQuoted(doc, i - 1) && hasTag(doc, i + 1, MODIFIER);
  if (["and", "or", ","].includes(doc.norms[i] ?? "")) return joinsModifiers(doc, i, start, end);
  return false;
}

function opensQuoted(doc: Doc, i: number): boolean {
  return hasTag(doc, i, tagSet("DET", "ADJ", "NUM")) || POSSESSIVES.has(doc.norms[i] ?? "");
}

/** `In his memory Byron composed`: a name behind a fronted phrase, before a verb, begins a phrase of its own. */
function isFrontedName(doc: Doc, i: number, start: number, end: number): boolean {
  const fronted = hasTag(doc, start - 1, ADPOSITION) && /^[.!?;,:"”—]?$/.test(doc.norms[start - 2] ?? "");
  if (!fronted || i === start || !hasTag(doc, i, tagSet("PROPN")) || !hasTag(doc, i - 1, tagSet("NOUN"))) return false;
  let after = i + 1;
  while (after < end && hasTag(doc, after, tagSet("PROPN"))) after++;
  return hasTag(doc, after, tagSet("VERB", "AUX"));
}

/** `political and economic ties`, `US and Russian officials`: both sides modify the noun that follows. */
function joinsModifiers(doc: Doc, i: number, start: number, end: number): boolean {
  if (i === start || i + 2 >= end) return false;
  const before = hasTag(doc, i - 1, ADJECTIVE);
  return before && hasTag(doc, i + 1, ADJECTIVE) && hasTag(doc, i + 2, NAMING | ADJECTIVE) && doc.norms[i] !== ",";
}

function isHyphen(doc: Doc, i: number): boolean {
  if (doc.norms[i] !== "-" && doc.norms[i] !== "/") return false;
  return doc.ends[i - 1] === doc.starts[i] && doc.ends[i] === doc.starts[i + 1];
}

/** `'s`, or a bare apostrophe that closes a plural. */
export function isPossessive(doc: Doc, i: number): boolean {
  if (doc.norms[i] === "'s") return !hasTag(doc, i, tagSet("AUX", "VERB"));
  return doc.norms[i] === "'" && doc.ends[i - 1] === doc.starts[i] && (doc.norms[i - 1] ?? "").endsWith("s");
}

/** Hangs prepositional phrases on the noun phrase before them, each on all that it could belong to, the nearest first. */
function attachComplements(doc: Doc, first: number, end: number): void {
  for (let n = doc.nouns.length - 1; n >= first; n--) {
    const phrase = doc.nouns[n] as NounPhrase;
    let at = phrase.end;
    for (let next = n + 1; next < doc.nouns.length && phrase.complements.length < MOST_COMPLEMENTS; next++) {
      const object = doc.nouns[next] as NounPhrase;
      if (at >= end || object.start !== at + 1 || !(hasTag(doc, at, ADPOSITION) || doc.norms[at] === "to")) break;
      phrase.complements.push(prepositionalPhrase(doc, at, object));
      at = object.end;
    }
  }
}

function prepositionalPhrase(doc: Doc, at: number, object: NounPhrase): PrepositionalPhrase {
  return {
    start: at,
    end: object.end,
    preposition: doc.norms[at] ?? "",
    object: { start: object.start, end: object.end },
  };
}
