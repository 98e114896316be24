import { RELATIONS } from "../doc.ts";
import { TAG, tagSet } from "../tokens/upos.ts";
import type { Parsed } from "./sentence.ts";
import { RELATION } from "./relations.ts";

const NOMINAL = tagSet("NOUN", "PROPN", "PRON", "NUM", "SYM", "X");

/** Whether a part of speech can be the head of a noun phrase. */
export function isNominalTag(upos: number): boolean {
  return ((1 << upos) & NOMINAL) !== 0;
}

/** A parse that rules change, with the dependents of each token kept up to date. */
export class Mending {
  readonly parsed: Parsed;
  readonly #children: number[][];

  constructor(parsed: Parsed) {
    this.parsed = parsed;
    this.#children = Array.from(parsed.heads, () => []);
    for (const [i, head] of parsed.heads.entries()) if (head !== i) this.#children[head]!.push(i);
  }

  get size(): number {
    return this.parsed.heads.length;
  }

  /** The dependents of a token, in no certain order. */
  children(i: number): readonly number[] {
    return this.#children[i]!;
  }

  /** The first dependent in the text by one of the relations, -1 for none. */
  child(i: number, set: Uint8Array): number {
    let first = -1;
    for (const child of this.#children[i]!)
      if (set[this.parsed.labels[child]!] && (first === -1 || child < first)) first = child;
    return first;
  }

  has(i: number, set: Uint8Array): boolean {
    return set[this.parsed.labels[i]!] === 1;
  }

  norm(i: number): string {
    return this.parsed.norms[i] ?? "";
  }

  isNominal(i: number): boolean {
    return isNominalTag(this.parsed.upos[i]!);
  }

  label(i: number): string {
    return RELATIONS[this.parsed.labels[i]!]!;
  }

  relabel(i: number, label: string): void {
    this.parsed.labels[i] = RELATION[label]!;
  }

  /** Hangs a token on another one. A token cannot hang on what hangs on it; then nothing changes and the answer is false. */
  attach(i: number, head: number, label: string): boolean {
    for (let at = head; ; at = this.parsed.heads[at]!) {
      if (at === i) return false;
      if (this.parsed.heads[at] === at) break;
    }
    this.#move(i, head, label);
    return true;
  }

  /** Lets a token take the place of one above it, which then hangs on it. */
  raise(i: number, above: number, label: string): void {
    const { heads, labels } = this.parsed;
    const [head, relation] = [heads[above]!, labels[above]!];
    const root = head === above;
    this.#move(i, root ? i : head, null);
    labels[i] = relation;
    this.#move(above, i, label);
  }

  #move(i: number, head: number, label: string | null): void {
    const { heads } = this.parsed;
    const old = heads[i]!;
    if (old !== i) this.#children[old]!.splice(this.#children[old]!.indexOf(i), 1);
    heads[i] = head;
    if (head !== i) this.#children[head]!.push(i);
    if (label !== null) this.relabel(i, label);
  }

  /** First token of the words that hang on a token, itself included. */
  left(i: number): number {
    let first = i;
    const open = [i];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at < first) first = at;
      open.push(...this.#children[at]!);
    }
    return first;
  }

  /** First token of the words that hang on a token, the signs before them left out. */
  start(i: number): number {
    let first = this.left(i);
    while (first < i && this.parsed.upos[first] === TAG.PUNCT) first++;
    return first;
  }

  right(i: number): number {
    let last = i;
    const open = [i];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at > last) last = at;
      open.push(...this.#children[at]!);
    }
    return last;
  }
}
