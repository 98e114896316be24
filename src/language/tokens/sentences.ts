import { readLists } from "../codebook.ts";
import type { Doc, TokenRange } from "../doc.ts";
import { opensParagraph } from "../paragraphs.ts";

interface Abbreviations {
  names: string[];
  numbers: string[];
}

const OPENS = /^["“”'‘([]*$/;
// Nobody writes longer sentences: it is a list or a wreck, and reading time must stay linear.
const LONGEST_SENTENCE = 400;

let abbreviations: { names: ReadonlySet<string>; numbers: ReadonlySet<string> } | null = null;

/** Mends sentence ends: none behind `Gen.` or inside `U.S. officials`, one at each blank line and where two sentences are glued. */
export function mendSentences(doc: Doc): string {
  const before = doc.sentences.length;
  const ends = new Set(doc.sentences.map((sentence) => sentence.end));
  for (let i = 1; i < doc.words.length; i++) {
    if (opensParagraph(doc, i)) ends.add(i);
    else if (ends.has(i)) {
      if (goesOn(doc, i)) ends.delete(i);
    } else if (isGlued(doc, i)) ends.add(i);
  }
  const mended = rangesTo([...ends].toSorted((a, b) => a - b));
  doc.sentences = mended.flatMap((sentence) => cut(doc, sentence));
  return `${doc.sentences.length} sentences, ${before} before mending`;
}

/** Cuts what is too long for a sentence, at a comma or semicolon where there is one. */
function cut(doc: Doc, { start, end }: TokenRange): TokenRange[] {
  const parts: TokenRange[] = [];
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    let to = from + LONGEST_SENTENCE;
    while (to > from && !/^[,;:]$/.test(doc.norms[to - 1] ?? "")) to--;
    if (to === from) to = from + LONGEST_SENTENCE;
    parts.push({ start: from, end: to });
    from = to;
  }
  return [...parts, { start: from, end }];
}

function rangesTo(ends: readonly number[]): TokenRange[] {
  return ends.map((end, k) => ({ start: ends[k - 1] ?? 0, end }));
}

/** Whether the sentence goes on at token `i` although an end was set before it. */
function goesOn(doc: Doc, i: number): boolean {
  const last = doc.norms[i - 1] ?? "";
  const next = doc.words[i] ?? "";
  if (known().names.has(last)) return /^\p{Lu}/u.test(next);
  if (known().numbers.has(last)) return /^\d/.test(next);
  // An initial: `S. Korea`, `J. D. Vance`.
  if (/^\p{Lu}\.$/u.test(doc.words[i - 1] ?? "") && /^\p{Lu}/u.test(next)) return true;
  if (/^[?!]$/.test(last) || /^["”’')]$/.test(last)) return /^\p{Ll}/u.test(next);
  if (/^["”]$/.test(next) && doc.ends[i - 1] === doc.starts[i]) return true;
  return /^\p{Ll}/u.test(next) && last !== ":" && !OPENS.test(next);
}

/** `Monday.South Korea`: a full stop with a word glued to it. */
function isGlued(doc: Doc, i: number): boolean {
  if (doc.words[i - 1] !== "." || doc.ends[i - 1] !== doc.starts[i]) return false;
  return /^\p{Lu}\p{Ll}+/u.test(doc.words[i] ?? "") && /\p{Ll}$/u.test(doc.words[i - 2] ?? "");
}

function known() {
  if (abbreviations) return abbreviations;
  const { names, numbers } = readLists("language/abbreviations.yaml") as Abbreviations;
  abbreviations = { names: new Set(names), numbers: new Set(numbers) };
  return abbreviations;
}
