import type { Doc, TokenRange } from "../doc.ts";
import { relations } from "../syntax/relations.ts";
import { Tree } from "../syntax/tree.ts";

/** What stands before a noun and belongs to its phrase: `the two Russian vessels`. */
const BEFORE = relations(
  ..."det det:predet amod nummod compound nmod:poss nmod:desc nmod:unmarked advmod flat goeswith cc:preconj".split(" "),
);
/** What goes on with a name or number behind its first word: `Vladimir Putin`, `Article 5`. */
const BEHIND = relations(..."flat goeswith compound nummod nmod:desc".split(" "));

/** A noun phrase without what hangs on it behind its last noun: from its first modifier to that noun. */
export function baseRange(tree: Tree, head: number): TokenRange {
  let [start, end] = [head, head + 1];
  for (const child of tree.children(head)) {
    if (child < head && tree.is(child, BEFORE)) start = Math.min(start, tree.left[child]!);
    else if (child === end && tree.is(child, BEHIND)) end = tree.right[child]! + 1;
  }
  return { start, end };
}

/** The trees of a document whose noun phrases have been read. */
export class PhraseTree extends Tree {
  readonly #phraseAt: Int32Array;

  constructor(doc: Doc) {
    super(doc);
    this.#phraseAt = new Int32Array(doc.words.length).fill(-1);
    for (const [index, phrase] of doc.nouns.entries()) this.#phraseAt.fill(index, phrase.start, phrase.end);
  }

  /** The phrase of a noun: the one that was read, which holds whole names, else its words alone. */
  range(head: number): TokenRange {
    const phrase = this.doc.nouns[this.#phraseAt[head]!];
    return phrase ? { start: phrase.start, end: phrase.end } : baseRange(this, head);
  }
}
