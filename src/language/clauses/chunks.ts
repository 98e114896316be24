import type { Doc, NounPhrase, TokenRange } from "../doc.ts";
import { grammar } from "./grammar.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** What a clause is put together from: phrases, and the words and signs that part them. */
export type Chunk = TokenRange &
  (
    | { kind: "noun"; phrase: NounPhrase }
    | { kind: "verb"; group: VerbGroup }
    | { kind: "preposition" | "mark" | "relative" | "and"; word: string }
    | { kind: "comma" | "stop" | "quote" | "time" | "adverb" | "other" }
  );

const ADPOSITION = tagSet("ADP");
const ADVERB = tagSet("ADV", "INTJ");
const STOPS = new Set([";", ":", "—", "–", "--", "(", ")", "[", "]", "…", "..."]);
const QUOTES = new Set(['"', "“", "”", "''", "``"]);
const COORDINATORS = new Set(["and", "or", "but", "nor", "yet", "&"]);

/** The chunks of a sentence in order. Noun phrases and verb groups must be those of this sentence, sorted. */
export function chunkSentence(
  doc: Doc,
  sentence: TokenRange,
  nouns: readonly NounPhrase[],
  groups: readonly VerbGroup[],
  timeOver: Int32Array,
): Chunk[] {
  const chunks: Chunk[] = [];
  let noun = 0;
  let verb = 0;
  for (let i = sentence.start; i < sentence.end;) {
    while (noun < nouns.length && (nouns[noun] as NounPhrase).start < i) noun++;
    while (verb < groups.length && (groups[verb] as VerbGroup).start < i) verb++;
    const phrase = nouns[noun];
    const group = groups[verb];
    const compound = compoundAt(doc, i, sentence.end);
    let chunk: Chunk;
    if (compound) chunk = compound;
    else if (group?.start === i) chunk = { kind: "verb", start: i, end: group.end, group };
    else if (phrase?.start === i) chunk = { kind: "noun", start: i, end: clip(phrase, group), phrase };
    else chunk = smallChunk(doc, i, sentence.end, timeOver);
    chunks.push(chunk);
    i = chunk.end;
  }
  return chunks;
}

function clip(phrase: NounPhrase, next: VerbGroup | undefined): number {
  return next && next.start > phrase.start && next.start < phrase.end ? next.start : phrase.end;
}

function smallChunk(doc: Doc, i: number, end: number, timeOver: Int32Array): Chunk {
  const word = doc.norms[i] ?? "";
  const time = doc.times[timeOver[i] ?? -1];
  if (time && time.end > i) return { kind: "time", start: i, end: Math.min(time.end, end) };
  if (word === ",") return { kind: "comma", start: i, end: i + 1 };
  if (QUOTES.has(word)) return { kind: "quote", start: i, end: i + 1 };
  if (STOPS.has(word)) return { kind: "stop", start: i, end: i + 1 };
  if (COORDINATORS.has(word)) return { kind: "and", start: i, end: i + 1, word };
  const mark = markAt(doc, i, end);
  if (mark) return mark;
  if (hasTag(doc, i, ADPOSITION) || word === "to") return { kind: "preposition", start: i, end: i + 1, word };
  return { kind: hasTag(doc, i, ADVERB) ? "adverb" : "other", start: i, end: i + 1 };
}

function compoundAt(doc: Doc, i: number, end: number): Chunk | null {
  const words = grammar()
    .prepositions.get(doc.norms[i] ?? "")
    ?.find((compound) => standsAt(doc, compound, i, end));
  return words ? { kind: "preposition", start: i, end: i + words.length, word: words.join(" ") } : null;
}

function markAt(doc: Doc, i: number, end: number): Chunk | null {
  const { phrases, always, sometimes, relative } = grammar();
  for (const { words, mark } of phrases.get(doc.norms[i] ?? "") ?? [])
    if (standsAt(doc, words, i, end)) return { kind: "mark", start: i, end: i + words.length, word: mark };
  const word = doc.norms[i] ?? "";
  if (always.has(word)) return { kind: "mark", start: i, end: i + 1, word };
  if (relative.has(word)) return { kind: "relative", start: i, end: i + 1, word };
  return sometimes.has(word) ? { kind: "mark", start: i, end: i + 1, word } : null;
}

function standsAt(doc: Doc, words: readonly string[], i: number, end: number): boolean {
  return i + words.length <= end && words.every((word, k) => doc.norms[i + k] === word);
}
