import type { SearchTerm } from "./searchwords.ts";
import { type Token, fold, tokens } from "./tokens.ts";

/** Length of a snippet in UTF-16 code units, at most. */
const LENGTH = 240;
/** How much of a text is looked through for matches, and how many of them are weighed. */
const SCAN = 200_000;
const MAX_MATCHES = 1_000;

export interface Match {
  start: number;
  end: number;
}

/** The stretch of a text with the most matches, as plain text, and where they lie in it. Without a match: its beginning. */
export function snippet(text: string, terms: readonly SearchTerm[]): { snippet: string; matches: Match[] } {
  const found = findMatches(text.slice(0, SCAN), terms);
  const first = densest(found);
  const start = wordStart(text, first === undefined ? 0 : Math.max(0, first.start - LENGTH / 4));
  const end = wordEnd(text, start, start + LENGTH);
  const inside = found.filter((match) => match.start >= start && match.end <= end);
  return {
    snippet: text.slice(start, end),
    matches: inside.map((match) => ({ start: match.start - start, end: match.end - start })),
  };
}

/** Where the terms occur, in order and without overlap. */
export function findMatches(text: string, terms: readonly SearchTerm[]): Match[] {
  const matches: Match[] = [];
  for (const { start, end } of stretches(text, terms)) {
    if (matches.length >= MAX_MATCHES) break;
    const inside = matchesWithin(text.slice(start, end), terms, MAX_MATCHES - matches.length);
    matches.push(...inside.map((match) => ({ start: match.start + start, end: match.end + start })));
  }
  return matches;
}

/** Runs of lines that hold a word of the terms. Only they are parted into tokens, which costs most on long texts. */
function stretches(text: string, terms: readonly SearchTerm[]): Match[] {
  const words = terms.flatMap((term) => term.words);
  const found: Match[] = [];
  for (let start = 0; start < text.length;) {
    const stop = text.indexOf("\n", start);
    const end = stop === -1 ? text.length : stop + 1;
    const line = fold(text.slice(start, end));
    const last = found.at(-1);
    const holds = words.some((word) => line.includes(word));
    // An empty line parts no phrase.
    if (last?.end === start && (holds || line.trim() === "")) last.end = end;
    else if (holds) found.push({ start, end });
    start = end;
  }
  return found;
}

function matchesWithin(text: string, terms: readonly SearchTerm[], most: number): Match[] {
  const all = [...tokens(text)];
  const matches: Match[] = [];
  for (let at = 0; at < all.length && matches.length < most;) {
    const length = Math.max(0, ...terms.filter((term) => matchesAt(all, at, term)).map(({ words }) => words.length));
    const last = all[at + length - 1];
    if (length > 0 && last) matches.push({ start: (all[at] as Token).start, end: last.end });
    at += Math.max(1, length);
  }
  return matches;
}

function matchesAt(all: readonly Token[], at: number, { words, prefix }: SearchTerm): boolean {
  return words.every((word, i) => {
    const folded = all[at + i]?.folded;
    return prefix && i === words.length - 1 ? folded?.startsWith(word) : folded === word;
  });
}

/** The match that opens the window with the most matches. */
function densest(matches: readonly Match[]): Match | undefined {
  let best: Match | undefined;
  let most = 0;
  for (let from = 0, to = 0; from < matches.length; from++) {
    const opening = matches[from] as Match;
    while (to < matches.length && (matches[to] as Match).end <= opening.start + (LENGTH * 3) / 4) to++;
    if (to - from > most) [best, most] = [opening, to - from];
  }
  return best;
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const blank = text.slice(at, at + LENGTH / 4).search(/\s\S/);
  if (blank >= 0) return at + blank + 1;
  return splitsSurrogate(text, at) ? at + 1 : at;
}

function wordEnd(text: string, start: number, at: number): number {
  if (at >= text.length) return text.length;
  const blank = text.slice(start, at + 1).search(/\s\S*$/);
  if (blank > (LENGTH * 3) / 4) return start + blank;
  return splitsSurrogate(text, at) ? at - 1 : at;
}

function splitsSurrogate(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}
