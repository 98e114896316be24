import { type Doc, RELATIONS, UPOS, XPOS } from "./doc.ts";

/** One token of a document: a view into its arrays, which holds nothing of its own. */
export class Token {
  readonly doc: Doc;
  readonly index: number;

  /** `index` is at least 0 and below the number of tokens. */
  constructor(doc: Doc, index: number) {
    this.doc = doc;
    this.index = index;
  }

  /** As it stands in the text. */
  get text(): string {
    return this.doc.words[this.index]!;
  }

  /** In lower case, with straight apostrophes and hyphens. */
  get norm(): string {
    return this.doc.norms[this.index]!;
  }

  get lemma(): string {
    return this.doc.lemmas[this.index]!;
  }

  /** Universal part of speech. */
  get upos(): string {
    return UPOS[this.doc.upos[this.index]!]!;
  }

  /** Penn Treebank tag. */
  get xpos(): string {
    return XPOS[this.doc.xpos[this.index]!]!;
  }

  /** Universal Dependencies relation to the head. */
  get relation(): string {
    return RELATIONS[this.doc.labels[this.index]!]!;
  }

  /** The token that this one depends on, itself for a root. */
  get head(): Token {
    return new Token(this.doc, this.doc.heads[this.index]!);
  }

  get isRoot(): boolean {
    return this.doc.heads[this.index] === this.index;
  }
}
