import type { DocEntity } from "../doc.ts";
import { fold } from "../fold.ts";

/** How the words of an entry name it. */
export type NameKind = "name" | "adjective" | "people" | "capital" | "holder";

/** Something a phrase of the dictionary may stand for. */
export interface Entry extends Omit<DocEntity, "because"> {
  kind: NameKind;
  /** Days of office, inclusive, for office holders; "" is open. */
  from: string;
  to: string;
}

/** A phrase found in a text; `end` is an offset. */
export interface Found {
  phrase: string;
  end: number;
  entries: readonly Entry[];
}

/** Phrases by their first run of letters, the longest first, so that a text is read once, left to right. */
export class Gazetteer {
  readonly #phrases = new Map<string, Entry[]>();
  readonly #surnames = new Map<string, Entry[]>();
  #byFirstWord: Map<string, string[]> | null = null;

  add(phrase: string, entry: Entry): void {
    const key = fold(phrase);
    const entries = this.#phrases.get(key);
    if (entries) entries.push(entry);
    else this.#phrases.set(key, [entry]);
    this.#byFirstWord = null;
  }

  get size(): number {
    return this.#phrases.size;
  }

  /** Holders whose name begins or ends with a word: Yoon Suk Yeol, Sergei Lavrov. */
  bySurname(surname: string): readonly Entry[] {
    if (this.#surnames.size === 0) this.#indexSurnames();
    return this.#surnames.get(fold(surname)) ?? [];
  }

  #indexSurnames(): void {
    const holders = new Set([...this.#phrases.values()].flat().filter((entry) => entry.kind === "holder"));
    for (const holder of holders) {
      const parts = fold(holder.name).split(" ");
      for (const part of new Set([parts[0] ?? "", parts.at(-1) ?? ""])) {
        const list = this.#surnames.get(part);
        if (list) list.push(holder);
        else this.#surnames.set(part, [holder]);
      }
    }
  }

  /** What a whole phrase stands for. */
  entries(phrase: string): readonly Entry[] {
    return this.#phrases.get(fold(phrase)) ?? [];
  }

  /** The longest phrase that starts at an offset of a folded text and ends at the end of a word. */
  longestAt(folded: string, start: number): Found | null {
    const candidates = this.#index().get(firstWord(folded, start));
    if (!candidates) return null;
    for (const phrase of candidates) {
      const end = start + phrase.length;
      if (folded.startsWith(phrase, start) && endsWord(folded, end))
        return { phrase, end, entries: this.#phrases.get(phrase) ?? [] };
    }
    return null;
  }

  #index(): Map<string, string[]> {
    if (this.#byFirstWord) return this.#byFirstWord;
    const index = new Map<string, string[]>();
    for (const phrase of this.#phrases.keys()) {
      const word = firstWord(phrase, 0);
      const list = index.get(word);
      if (list) list.push(phrase);
      else index.set(word, [phrase]);
    }
    for (const list of index.values()) list.sort((a, b) => b.length - a.length);
    this.#byFirstWord = index;
    return index;
  }
}

function firstWord(text: string, start: number): string {
  let end = start;
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}

function endsWord(text: string, at: number): boolean {
  return at >= text.length || !isWordUnit(text.charCodeAt(at)) || !isWordUnit(text.charCodeAt(at - 1));
}

/** Letters and digits of ASCII, and what lies beyond it except punctuation. */
function isWordUnit(code: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return code > 0xbf && !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f);
}
