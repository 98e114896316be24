/** The words of one sentence and what a tagger and a parser say of them, one slot a token. */
export interface Parsed {
  words: readonly string[];
  /** In lower case, with straight apostrophes. */
  norms: readonly string[];
  /** Index into `UPOS`. */
  upos: Uint8Array;
  /** Index into `XPOS`. */
  xpos: Uint8Array;
  /** Head of each token within the sentence, itself for the root. */
  heads: Int32Array;
  /** Index into `RELATIONS`. */
  labels: Uint8Array;
}

/** Tags and parses words. */
export type Parse = (words: readonly string[], norms: readonly string[]) => Parsed;

/** Parses a changed sentence, or `null` where the sentence has been tried often enough. */
export type Reread = (words: readonly string[], norms: readonly string[]) => Parsed | null;
