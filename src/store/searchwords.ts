import { segment, tokens } from "./tokens.ts";

/** Longer questions than these are cut: nobody types them, and each term costs a scan. */
const MAX_LENGTH = 1_000;
const MAX_TERMS = 32;

/** A run of tokens that must follow each other; `prefix` lets the last one be the beginning of a word. */
export interface SearchTerm {
  text: string;
  words: string[];
  prefix: boolean;
}

/**
 * Reads what a user typed: every word must occur, `"words in quotes"` in this order, `word*` as a beginning. Anything
 * else is taken literally; what holds no letter or digit is left out.
 */
export function searchTerms(typed: string): SearchTerm[] {
  const pieces = typed
    .normalize("NFC")
    .replaceAll("\0", " ")
    .slice(0, MAX_LENGTH)
    .matchAll(/"([^"]*)"?(\*?)|([^\s"]+)/g);
  return [...pieces]
    .map(([, phrase, star, word]) => term(phrase ?? word ?? "", star))
    .filter(({ words }) => words.length > 0)
    .slice(0, MAX_TERMS);
}

function term(piece: string, star: string | undefined): SearchTerm {
  const prefix = star === "*" || piece.endsWith("*");
  const text = piece.replaceAll("*", " ").trim();
  return { text, words: [...tokens(text)].map(({ folded }) => folded), prefix };
}

/** The terms as an FTS5 query. Each is a quoted string, so no word of a user is ever read as an operator. */
export function fts5Query(terms: readonly SearchTerm[]): string {
  return terms.map(({ text, prefix }) => `"${segment(text).replaceAll('"', " ")}"${prefix ? " *" : ""}`).join(" AND ");
}
