import type { Doc, TokenRange } from "../doc.ts";
import { Tree } from "../syntax/tree.ts";
import { TAG } from "../tokens/upos.ts";
import { type Quotation, quotations } from "./quotations.ts";

const MARKS = new Set(['"', "“", "”", "„", "‟", "'", "‘", "’", "‚", "‛", "`", "«", "»", "‹", "›", "''", "``"]);
const EDGES = new Set([".", ",", ";", ":", "—", "–", "-", "--", "?", "!", "…", "..."]);

/** What attributions are read from: the trees of a document with its quotations laid over them. */
export class Layout {
  readonly doc: Doc;
  readonly tree: Tree;
  readonly quotations: readonly Quotation[];
  /** Index of the sentence of each token. */
  readonly sentenceOf: Int32Array;
  /** Index of the innermost quotation over each token, -1 outside of all. */
  readonly quotationOf: Int32Array;
  #personEnds: ReadonlySet<number> | null = null;

  constructor(doc: Doc) {
    const size = doc.words.length;
    this.doc = doc;
    this.tree = new Tree(doc);
    this.quotations = quotations(doc);
    this.sentenceOf = new Int32Array(size).fill(-1);
    this.quotationOf = new Int32Array(size).fill(-1);
    for (const [index, { start, end }] of doc.sentences.entries()) this.sentenceOf.fill(index, start, end);
    for (const [index, { start, end }] of this.quotations.entries()) this.quotationOf.fill(index, start, end);
  }

  /** Tokens behind which the name or description of a person ends. */
  get personEnds(): ReadonlySet<number> {
    this.#personEnds ??= new Set(
      this.doc.mentions.filter(({ entity }) => this.doc.entities[entity]?.type === "person").map(({ end }) => end),
    );
    return this.#personEnds;
  }

  /** The sentence of a token. */
  sentence(token: number): TokenRange {
    return this.doc.sentences[this.sentenceOf[token]!]!;
  }

  /** A token and all that hangs on it, as far as it stands in its sentence. */
  subtree(token: number): TokenRange {
    return { start: this.tree.left[token]!, end: this.tree.right[token]! + 1 };
  }

  /** The outermost quotation over a token, `null` outside of all. */
  outermost(token: number): Quotation | null {
    let found = this.quotations[this.quotationOf[token] ?? -1] ?? null;
    while (found && found.outer !== null) found = this.quotations[found.outer]!;
    return found;
  }

  isMark(token: number): boolean {
    return MARKS.has(this.doc.words[token] ?? "") && this.doc.upos[token] !== TAG.PART;
  }

  /** Whether a token is a sign that belongs to no words: a comma, a dash, a quotation mark. */
  isEdge(token: number): boolean {
    return EDGES.has(this.doc.norms[token] ?? "") || this.isMark(token);
  }

  /** A stretch without signs at its edges, but with the marks of quotations that it holds whole. */
  trimmed({ start, end }: TokenRange): TokenRange {
    let [first, last] = [start, end];
    while (first < last && this.isEdge(first) && this.#partnerOf(first, 1) > last) first++;
    while (last > first && this.isEdge(last - 1) && this.#partnerOf(last - 1, -1) < first) last--;
    return { start: first, end: last };
  }

  /** The other mark of the quotation that begins behind (`1`) or ends before (`-1`) a mark; out of all reach for none. */
  #partnerOf(mark: number, step: 1 | -1): number {
    const none = step === 1 ? Number.POSITIVE_INFINITY : -1;
    if (!this.isMark(mark)) return none;
    const { start, end } = this.quotations[this.quotationOf[mark + step] ?? -1] ?? { start: -1, end: -1 };
    if (step === 1) return start === mark + 1 ? end + 1 : none;
    return end === mark ? start - 1 : none;
  }
}
