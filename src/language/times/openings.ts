/** Stands for any digit among the openings. */
export const DIGIT = "0";

interface Reading {
  /** Words that something other than a letter has ended. */
  closed: Set<string>;
  /** Letters that whatever comes next goes on. */
  open: Set<string>;
}

/**
 * The words that a match of a pattern may start with, cut before the first sign that is no letter, so that a rule need be
 * tried only at tokens that start so. Reads the part of the language of regular expressions that the patterns use.
 */
export function openings(source: string): ReadonlySet<string> {
  const { closed, open } = new Openings(source).alternatives();
  return new Set([...closed, ...open]);
}

class Openings {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  alternatives(): Reading {
    const all: Reading = { closed: new Set(), open: new Set() };
    do {
      const { closed, open } = this.#sequence();
      for (const word of closed) all.closed.add(word);
      for (const word of open) all.open.add(word);
    } while (this.#take("|"));
    return all;
  }

  #sequence(): Reading {
    const all: Reading = { closed: new Set(), open: new Set([""]) };
    while (this.#at < this.#source.length && !"|)".includes(this.#source.charAt(this.#at))) {
      const { closed, open } = this.#item();
      const optional = this.#isOptional();
      const before = all.open;
      // A sign that may be left out is taken to stand where letters go before it: words do not run together.
      all.open = new Set(optional ? [...before].filter((stem) => stem === "" || closed.size === 0) : []);
      for (const stem of before) {
        for (const word of closed) all.closed.add(/^[a-z]/.test(word) || stem === "" ? stem + word : stem);
        for (const word of open) all.open.add(stem + word);
      }
    }
    return all;
  }

  #item(): Reading {
    if (this.#take("(")) return this.#group();
    if (this.#take("[")) return sign(this.#until("]"));
    const char = this.#next();
    if (char !== "\\") return /[a-z]/.test(char) ? { closed: new Set(), open: new Set([char]) } : sign(char);
    const escaped = this.#next();
    return escaped === "b" ? EMPTY : sign(escaped === "d" ? DIGIT : escaped);
  }

  #group(): Reading {
    const looks = /\?<?[=!]/y;
    looks.lastIndex = this.#at;
    const isLook = looks.test(this.#source);
    const name = /\?(?::|<\w+>|<?[=!])/y;
    name.lastIndex = this.#at;
    if (name.test(this.#source)) this.#at = name.lastIndex;
    const inner = this.alternatives();
    this.#take(")");
    return isLook ? EMPTY : inner;
  }

  #isOptional(): boolean {
    const quantifier = /\?|\*|\+|\{(\d+)(?:,\d*)?\}/y;
    quantifier.lastIndex = this.#at;
    const found = quantifier.exec(this.#source);
    if (found) this.#at = quantifier.lastIndex;
    return found !== null && (found[0] === "?" || found[0] === "*" || found[1] === "0");
  }

  #take(char: string): boolean {
    const found = this.#source.charAt(this.#at) === char;
    if (found) this.#at++;
    return found;
  }

  #next(): string {
    return this.#source.charAt(this.#at++);
  }

  #until(char: string): string {
    const from = this.#at;
    this.#at = this.#source.indexOf(char, from) + 1;
    return this.#source.slice(from, this.#at - 1);
  }
}

const EMPTY: Reading = { closed: new Set(), open: new Set([""]) };

function sign(chars: string): Reading {
  return { closed: new Set([/\d/.test(chars) || chars.includes("\\d") ? DIGIT : chars.charAt(0)]), open: new Set() };
}

/** What a text starts with, as `openings` tells it: its letters, any digit, or another sign. */
export function openingOf(word: string): string {
  const first = word.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return DIGIT;
  return /^[a-z]+/.exec(word)?.[0] ?? word.charAt(0);
}
