import { stem } from "./stem.ts";

/** A word of a text with its stem; parts of hyphenated words stand singly. */
export interface Word {
  text: string;
  lower: string;
  stem: string;
  /** UTF-16 offset in the text. */
  start: number;
  /** Followed by `'s` or by an apostrophe. */
  possessive: boolean;
}

const WORD = /\p{L}\.(?:\p{L}\.)+|n['’]t\b|\p{L}+?(?=n['’]t\b)|[\p{L}\p{N}]+(?:['’](?!s\b)\p{L}+)?(['’]s?(?!\p{L}))?/gu;

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((found) => {
    const ending = found[1] ?? "";
    const bare = found[0].slice(0, found[0].length - ending.length).replaceAll("’", "'");
    const lower = bare.toLowerCase();
    return { text: bare, lower, stem: stem(lower), start: found.index, possessive: ending !== "" };
  });
}

/** The stems of a phrase whose words are parted by blanks, hyphens or low lines. */
export function stemsOf(phrase: string): string[] {
  return wordsOf(phrase.replaceAll("_", " ")).map((word) => word.stem);
}
