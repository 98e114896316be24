import { UPOS } from "../doc.ts";
import type { TaggerModel } from "./model.ts";
import { PassTagger } from "./sentence-tagger.ts";

/** Tags of a sentence, one slot a token. */
export interface Tags {
  /** Index into `UPOS` of `doc.ts`. */
  upos: Uint8Array;
  /** Index into the tagger's `xpos`, Penn Treebank tags. */
  xpos: Uint8Array;
  /** Index into the model's classes: the pair, as the parser reads it. */
  classes: Uint8Array;
}

/** Tags one tokenised sentence. */
export interface Tagger {
  readonly xpos: readonly string[];
  /** Any tokens will do, also none; time grows linearly with their number. Not reentrant: one tagger a thread. */
  tag(words: readonly string[]): Tags;
}

/**
 * A part-of-speech tagger: an averaged perceptron (Collins 2002) over hashed features, greedy from left to right, then
 * once more with the first pass's tags of the words to come.
 */
export function createTagger(model: TaggerModel): Tagger {
  const passes = model.passes.map((table, pass) => new PassTagger(model, pass, table));
  const names = model.classes.map((name) => name.split("|") as [string, string]);
  const xpos = [...new Set(names.map(([, fine]) => fine))];
  const uposOf = Uint8Array.from(names, ([coarse]) => Math.max(0, (UPOS as readonly string[]).indexOf(coarse)));
  const xposOf = Uint8Array.from(names, ([, fine]) => xpos.indexOf(fine));
  return {
    xpos,
    tag(words) {
      let classes = new Uint8Array(0);
      for (const pass of passes) classes = Uint8Array.from(pass.tag(words, classes));
      return { classes, upos: classes.map((name) => uposOf[name]!), xpos: classes.map((name) => xposOf[name]!) };
    },
  };
}
