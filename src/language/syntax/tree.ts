import type { Doc } from "../doc.ts";
import type { NumberSet } from "./relations.ts";

/**
 * The dependency trees of a document as links from heads to dependents, with the stretch of words that each subtree
 * covers. Built in linear time from `doc.heads`; it does not follow later changes of them.
 */
export class Tree {
  readonly doc: Doc;
  /** First and last token of each subtree, both inclusive. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** All tokens, each behind its head. */
  readonly order: Int32Array;
  readonly #firstChild: Int32Array;
  readonly #nextSibling: Int32Array;

  constructor(doc: Doc) {
    const size = doc.heads.length;
    this.doc = doc;
    this.#firstChild = new Int32Array(size).fill(-1);
    this.#nextSibling = new Int32Array(size).fill(-1);
    this.left = Int32Array.from({ length: size }, (_, i) => i);
    this.right = this.left.slice();
    this.order = new Int32Array(size);
    this.#link(size);
    this.#spread(this.#walk(size));
  }

  #link(size: number): void {
    for (let i = size - 1; i >= 0; i--) {
      const head = this.doc.heads[i]!;
      if (head === i) continue;
      this.#nextSibling[i] = this.#firstChild[head]!;
      this.#firstChild[head] = i;
    }
  }

  #walk(size: number): number {
    let [read, write] = [0, 0];
    for (let i = 0; i < size; i++) if (this.doc.heads[i] === i) this.order[write++] = i;
    while (read < write)
      for (let c = this.#firstChild[this.order[read++]!]!; c !== -1; c = this.#nextSibling[c]!) this.order[write++] = c;
    return write;
  }

  #spread(count: number): void {
    for (let k = count - 1; k >= 0; k--) {
      const i = this.order[k]!;
      const head = this.doc.heads[i]!;
      if (this.left[i]! < this.left[head]!) this.left[head] = this.left[i]!;
      if (this.right[i]! > this.right[head]!) this.right[head] = this.right[i]!;
    }
  }

  /** The dependents of a token, in the order of the text. */
  children(i: number): number[] {
    const found: number[] = [];
    for (let c = this.#firstChild[i]!; c !== -1; c = this.#nextSibling[c]!) found.push(c);
    return found;
  }

  /** The first dependent of a token by one of the relations, -1 for none. */
  child(i: number, set: NumberSet): number {
    for (let c = this.#firstChild[i]!; c !== -1; c = this.#nextSibling[c]!) if (set[this.doc.labels[c]!]) return c;
    return -1;
  }

  /** Whether the words that hang on a token stand behind a comma. */
  followsComma(i: number): boolean {
    const start = this.left[i]!;
    return this.doc.norms[start] === "," || this.doc.norms[start - 1] === ",";
  }

  /** Whether a token hangs on its head by one of the relations. */
  is(i: number, set: NumberSet): boolean {
    return set[this.doc.labels[i]!] === 1;
  }
}
