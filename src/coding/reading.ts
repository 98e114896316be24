import {
  type Clause,
  type Doc,
  type NounPhrase,
  type PrepositionalPhrase,
  type TokenRange,
  UPOS,
} from "../language/doc.ts";
import type { Quote, Span } from "../model/span.ts";
import { baseOfVerb } from "../language/tokens/inflection.ts";
import { mended } from "./mend.ts";
import { fold } from "./frames/spelling.ts";

/** Sentences of more tokens are not read for acts: nobody writes them, and reading time must stay bounded. */
export const LONGEST_SENTENCE = 300;

/** Most tokens of a description put between commas: `added two ships, both sailing under ..., to its list`. */
const INSERTED = 15;

/** An analysed document with the look-ups that coding needs, each in constant time. */
export interface Reading {
  doc: Doc;
  /** Sentence of each token. */
  sentenceOf: Int32Array;
  /** Widest mention over each token, -1 for none. */
  mentionOf: Int32Array;
  /** Narrowest mention over each token, -1 for none: the country in `its consulates in Chad`. */
  narrowestAt: Int32Array;
  /** The mentions of words that stand for several (`both`, `the two sides`), by their head. */
  pluralAt: Map<number, number[]>;
  /** Narrowest noun phrase over each token, -1 for none. */
  phraseOf: Int32Array;
  /** Clauses of each sentence, by index into `doc.clauses`. */
  clausesOf: number[][];
  /** Noun phrases of each sentence, by index into `doc.nouns`. */
  phrasesOf: number[][];
  /** Innermost report over each token, -1 for the outlet's own words. */
  reportOf: Int32Array;
  /** Reports of each sentence, by index into `doc.reports`. */
  reportsOf: number[][];
  /** Time expression over each token, -1 for none. */
  timeOf: Int32Array;
  /** Clause of each token as its verb, -1 for none. */
  clauseAt: Int32Array;
  /** Folded lemma and lower-case word of a token, empty outside the text. */
  lemma: (i: number) => string;
  word: (i: number) => string;
  tag: (i: number) => string;
}

export function read(analysed: Doc): Reading {
  const doc = mended(analysed);
  const size = doc.starts.length;
  const lemmas = doc.lemmas.map((lemma, i) => fold(singular(doc, i, lemma.toLowerCase())));
  const reading: Reading = {
    doc,
    sentenceOf: new Int32Array(size).fill(-1),
    mentionOf: new Int32Array(size).fill(-1),
    narrowestAt: new Int32Array(size).fill(-1),
    pluralAt: new Map(),
    phraseOf: new Int32Array(size).fill(-1),
    reportOf: new Int32Array(size).fill(-1),
    reportsOf: doc.sentences.map(() => []),
    timeOf: new Int32Array(size).fill(-1),
    clauseAt: new Int32Array(size).fill(-1),
    clausesOf: doc.sentences.map(() => []),
    phrasesOf: doc.sentences.map(() => []),
    lemma: (i) => lemmas[i] ?? "",
    word: (i) => doc.norms[i] ?? "",
    tag: (i) => UPOS[doc.upos[i] ?? 0] ?? "X",
  };
  for (const [index, range] of doc.sentences.entries()) reading.sentenceOf.fill(index, range.start, range.end);
  paint(reading.mentionOf, doc.mentions, (old, next) => length(next) > length(old));
  paint(reading.narrowestAt, doc.mentions, (old, next) => length(next) < length(old));
  for (const [index, mention] of doc.mentions.entries()) {
    const { start, end, head } = mention;
    const same = doc.mentions[index - 1];
    if (same?.start !== start || same.end !== end) reading.pluralAt.set(head, [index]);
    else reading.pluralAt.set(head, [...(reading.pluralAt.get(head) ?? []), index]);
  }
  paint(reading.phraseOf, doc.nouns, (old, next) => length(next) < length(old));
  paint(reading.reportOf, doc.reports, (old, next) => length(next) <= length(old));
  paint(reading.timeOf, doc.times, () => false);
  for (const [index, report] of doc.reports.entries()) reading.reportsOf[report.sentence]?.push(index);
  for (const [index, phrase] of doc.nouns.entries()) reading.phrasesOf[phrase.sentence]?.push(index);
  for (const [index, clause] of doc.clauses.entries()) {
    lemmas[clause.verb] = verbal(lemmas[clause.verb] ?? "");
    reading.clausesOf[clause.sentence]?.push(index);
    reading.clauseAt[clause.verb] = index;
  }
  return reading;
}

/** A plural noun that opens a sentence is often taken for a name and keeps its plural. */
function singular(doc: Doc, i: number, lemma: string): string {
  const noun = ["PROPN", "NOUN"].includes(UPOS[doc.upos[i] ?? 0] ?? "X");
  return noun && lemma === doc.norms[i] && lemma.length > 4 && /[^s]s$/.test(lemma) ? lemma.slice(0, -1) : lemma;
}

/** A past form that was taken for the base (`Japan froze ...`); the base of a regular form needs no help. */
function verbal(lemma: string): string {
  return /(?:ing|ed|s)$/.test(lemma) ? lemma : fold(baseOfVerb(lemma));
}

function length(range: TokenRange): number {
  return range.end - range.start;
}

function paint<T extends TokenRange>(slots: Int32Array, ranges: T[], better: (old: T, next: T) => boolean) {
  for (const [index, range] of ranges.entries())
    for (let i = range.start; i < range.end; i++) {
      const old = ranges[slots[i] ?? -1];
      if (!old || better(old, range)) slots[i] = index;
    }
}

export function spanOf(reading: Reading, range: TokenRange): Span {
  const { starts, ends } = reading.doc;
  return { start: starts[range.start] ?? 0, end: ends[range.end - 1] ?? 0 };
}

export function quoteOf(reading: Reading, range: TokenRange): Quote {
  const span = spanOf(reading, range);
  return { ...span, text: reading.doc.text.slice(span.start, span.end) };
}

/** The words of a range, as they stand in the text. */
export function textOf(reading: Reading, range: TokenRange): string {
  return quoteOf(reading, range).text;
}

export function sentenceRange(reading: Reading, token: number): TokenRange {
  return reading.doc.sentences[reading.sentenceOf[token] ?? -1] ?? { start: token, end: token + 1 };
}

/** A range without the signs at its ends. */
export function trimmed(reading: Reading, range: TokenRange): TokenRange {
  let { start, end } = range;
  while (start < end && reading.tag(start) === "PUNCT") start++;
  while (start < end && reading.tag(end - 1) === "PUNCT") end--;
  return { start, end };
}

export function within(inner: TokenRange, outer: TokenRange): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** The noun phrase that starts at `at` or within a few modifiers after it. */
export function phraseFrom(reading: Reading, at: number, end: number): NounPhrase | null {
  for (let i = at; i < Math.min(end, at + 4); i++) {
    const phrase = reading.doc.nouns[reading.phraseOf[i] ?? -1];
    if (phrase) return phrase.head >= i ? phrase : null;
    if (!["DET", "ADJ", "ADV", "NUM", "PRON", "PUNCT"].includes(reading.tag(i)) || /^[,;:.]$/.test(reading.word(i)))
      return null;
  }
  return null;
}

/** The head of a stretch of words: of the noun phrase that it holds, else its last token; the envoy in `Angola's ambassador to Zambia`. */
export function headOf(reading: Reading, range: TokenRange): number {
  const phrase = phraseFrom(reading, range.start, range.end);
  const head = phrase && phrase.head < range.end ? phrase.head : range.end - 1;
  const mention = reading.doc.mentions[reading.mentionOf[head] ?? -1];
  return mention !== undefined && mention.head < head && mention.head >= range.start ? mention.head : head;
}

/** Where the words that belong to a clause's verb end: at the next clause that starts after it. */
export function reach(reading: Reading, clause: Clause): number {
  const sentence = sentenceRange(reading, clause.verb);
  let end = sentence.end;
  for (const index of reading.clausesOf[clause.sentence] ?? []) {
    const other = reading.doc.clauses[index];
    if (other && other !== clause && other.start > clause.verb && other.start < end) end = other.start;
  }
  return end;
}

/** Where a clause's words end when a participle that only describes its object is passed over: `missiles supplied by X at Y`. */
function reachOver(reading: Reading, clause: Clause): number {
  const end = reach(reading, clause);
  const next = (reading.clausesOf[clause.sentence] ?? [])
    .map((index) => reading.doc.clauses[index])
    .find((other) => other?.start === end);
  if (next?.governor?.relation !== "participle") return end;
  if (reading.word(next.start - 1) !== ",") return next.passive ? reach(reading, next) : end;
  const close = nextComma(
    reading,
    next.verb + 1,
    Math.min(next.verb + INSERTED, sentenceRange(reading, next.verb).end),
  );
  return close >= 0 && reading.tag(close + 1) === "ADP" ? reach(reading, next) : end;
}

function nextComma(reading: Reading, from: number, end: number): number {
  for (let i = from; i < end; i++) if (reading.word(i) === ",") return i;
  return -1;
}

/** Prepositional phrases of a clause, its own and those of the noun phrases in its reach. */
export function prepositionsOf(reading: Reading, clause: Clause): PrepositionalPhrase[] {
  const found = new Map<number, PrepositionalPhrase>();
  for (const phrase of clause.prepositions) found.set(phrase.start, phrase);
  const end = reachOver(reading, clause);
  for (let i = clause.verb + 1; i < end; i++) {
    if (found.has(i) || (reading.tag(i) !== "ADP" && reading.word(i) !== "to" && reading.word(i) !== "against"))
      continue;
    const phrase = phraseFrom(reading, i + 1, end);
    if (phrase)
      found.set(i, {
        start: i,
        end: phrase.end,
        preposition: reading.word(i),
        object: { start: i + 1, end: phrase.end },
      });
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}
