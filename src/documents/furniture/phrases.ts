import { type Word, wordsOf } from "./words.ts";

/** Stands for any number in a phrase. */
const NUMBER = "N";

/** A known phrase in a line: words `first` up to `last`, exclusive. */
export interface Found<Entry> {
  first: number;
  last: number;
  entry: Entry;
}

/** Phrases looked up word by word; `N` in a phrase stands for any number, and only so do phrases hold numbers. The longest phrase at a place wins. */
export class PhraseBook<Entry> {
  #byFirst = new Map<string, { words: string[]; entry: Entry }[]>();

  constructor(phrases: Iterable<readonly [string, Entry]>) {
    for (const [phrase, entry] of phrases) {
      const words = phrase
        .split(/\s+/)
        .flatMap((part) => (part === NUMBER ? part : wordsOf(part).map((word) => word.text)));
      const first = words[0];
      if (first === undefined) continue;
      const same = this.#byFirst.get(first) ?? [];
      same.push({ words, entry });
      this.#byFirst.set(first, same);
    }
    for (const same of this.#byFirst.values()) same.sort((a, b) => b.words.length - a.words.length);
  }

  /** The longest phrase that starts at word `at`. */
  at(line: readonly Word[], at: number): Found<Entry> | null {
    const word = line[at];
    if (!word) return null;
    const choices = this.#byFirst.get(isNumber(word.text) ? NUMBER : word.text);
    const fits = choices?.find(({ words }) => words.every((want, k) => matches(want, line[at + k]?.text)));
    if (fits) return { first: at, last: at + fits.words.length, entry: fits.entry };
    return null;
  }

  /** Phrases from left to right, none overlapping. */
  find(line: readonly Word[]): Found<Entry>[] {
    const found: Found<Entry>[] = [];
    for (let at = 0; at < line.length;) {
      const here = this.at(line, at);
      if (here) found.push(here);
      at = here?.last ?? at + 1;
    }
    return found;
  }
}

function matches(want: string, word: string | undefined): boolean {
  return word !== undefined && (want === NUMBER ? isNumber(word) : want === word);
}

function isNumber(word: string): boolean {
  return word.charCodeAt(0) <= 57 && word.charCodeAt(0) >= 48;
}
