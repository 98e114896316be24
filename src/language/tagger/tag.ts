import { UPOS } from "../doc.ts";
import type { TaggerModel } from "./model.ts";
import { type Classes, SentenceTagger } from "./sentence-tagger.ts";

/** Tags of a sentence, one slot a token; `classes` and `seconds` are the pairs of both, as the parser reads them. */
export interface Tags extends Classes {
  /** Index into `UPOS` of `doc.ts`. */
  upos: Uint8Array;
  /** Index into the tagger's `xpos`, Penn Treebank tags. */
  xpos: Uint8Array;
}

/** Tags one tokenised sentence. */
export interface Tagger {
  readonly xpos: readonly string[];
  /** Any tokens will do, also none; time grows linearly with their number. Not reentrant: one tagger a thread. */
  tag(words: readonly string[]): Tags;
}

/**
 * A part-of-speech tagger: an averaged perceptron (Collins 2002) over hashed features, greedy from left to right.
 */
export function createTagger(model: TaggerModel): Tagger {
  const tagger = new SentenceTagger(model);
  const names = model.classes.map((name) => name.split("|") as [string, string]);
  const xpos = [...new Set(names.map(([, fine]) => fine))];
  const uposOf = Uint8Array.from(names, ([coarse]) => Math.max(0, (UPOS as readonly string[]).indexOf(coarse)));
  const xposOf = Uint8Array.from(names, ([, fine]) => xpos.indexOf(fine));
  return {
    xpos,
    tag(words) {
      const { classes, seconds } = tagger.tag(words);
      return {
        classes,
        seconds,
        upos: classes.map((name) => uposOf[name]!),
        xpos: classes.map((name) => xposOf[name]!),
      };
    },
  };
}
