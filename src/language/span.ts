import type { Doc, TokenRange } from "./doc.ts";
import { Token } from "./token.ts";

/** A run of tokens of a document: a view, like `Token`. */
export class Span {
  readonly doc: Doc;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;

  constructor(doc: Doc, { start, end }: TokenRange) {
    this.doc = doc;
    this.start = start;
    this.end = end;
  }

  /** The exact text, white space included. */
  get text(): string {
    if (this.end <= this.start) return "";
    return this.doc.text.slice(this.doc.starts[this.start], this.doc.ends[this.end - 1]);
  }

  *tokens(): Generator<Token> {
    for (let i = this.start; i < this.end; i++) yield new Token(this.doc, i);
  }

  /** The first token whose head lies outside the span or is itself; `null` where the span is empty. */
  get root(): Token | null {
    for (const token of this.tokens()) {
      const { index } = token.head;
      if (token.isRoot || index < this.start || index >= this.end) return token;
    }
    return null;
  }
}
