import { UPOS } from "../doc.ts";
import { Encoder } from "./encoder.ts";
import type { NetworkModel } from "./model.ts";
import { type Scored, Scorer } from "./scorer.ts";
import { WordInputs } from "./word-inputs.ts";
import { Workspace } from "./workspace.ts";

/** Tags and arcs of a sentence, one slot a token. */
export interface Reading {
  /** Index into `UPOS`. */
  upos: Uint8Array;
  /** Index into the network's `xpos`. */
  xpos: Uint8Array;
  /** Head of each token within the sentence, from 0; the root is its own head. */
  heads: Int32Array;
  /** Index into the network's `labels`. */
  labels: Uint8Array;
}

/** Tags and parses sentences. */
export interface Network {
  /** Penn tags. */
  readonly xpos: readonly string[];
  /** Universal Dependencies relations with subtypes, such as `nsubj:pass`; number 0 is `root`. */
  readonly labels: readonly string[];
  /**
   * Always a tree under one root; nothing for no words. Time grows linearly with the number of words: longer sentences are read in
   * parts of `LONGEST`. Not reentrant: one network a thread.
   */
  read(words: readonly string[]): Reading;
}

/** Words that are read at once: arcs are scored between all of them. */
export const LONGEST = 256;
// Besides the cache of words: weights and what is computed of the longest sentence.
const ROOM = 8 << 20;
// How the parts of a sentence that is read in parts hang together.
const JOINT = "parataxis";

/**
 * A tagger and parser in one: two layers of bidirectional LSTM over word vectors, joint tags, biaffine scores of arcs (Dozat and
 * Manning 2017) and the best tree over them, in 16-bit whole numbers.
 */
export function createNetwork(model: NetworkModel): Network {
  const workspace = new Workspace(WordInputs.bytesFor(model) + ROOM);
  const [encoder, scorer] = [new Encoder(model, workspace, LONGEST), new Scorer(model, workspace, LONGEST)];
  const { xpos, ofClass } = splitClasses(model.classes);
  const joint = Math.max(0, model.labels.indexOf(JOINT));
  return {
    xpos,
    labels: model.labels,
    read: (words) => {
      const { tags, heads, labels } = inParts(words, joint, (part) => scorer.score(encoder.read(part), part.length));
      return {
        upos: tags.map((tag) => ofClass[tag]!.upos),
        xpos: tags.map((tag) => ofClass[tag]!.xpos),
        heads,
        labels,
      };
    },
  };
}

/** Reads a sentence in parts; the roots of the later ones hang on that of the first. */
function inParts(words: readonly string[], joint: number, score: (part: readonly string[]) => Scored): Scored {
  const size = words.length;
  const whole = { tags: new Uint8Array(size), heads: new Int32Array(size), labels: new Uint8Array(size) };
  let root = -1;
  for (let start = 0; start < size; start += LONGEST) {
    const { tags, heads, labels } = score(words.slice(start, start + LONGEST));
    const top = heads.findIndex((head, i) => head === i);
    if (root === -1) root = top;
    else labels[top] = joint;
    whole.tags.set(tags, start);
    whole.labels.set(labels, start);
    for (const [i, head] of heads.entries()) whole.heads[start + i] = i === top ? root : start + head;
  }
  return whole;
}

function splitClasses(classes: readonly string[]) {
  const pairs = classes.map((name) => name.split("|") as [string, string]);
  const xpos = [...new Set(pairs.map(([, tag]) => tag))].toSorted();
  const universal: readonly string[] = UPOS;
  return { xpos, ofClass: pairs.map(([upos, tag]) => ({ upos: universal.indexOf(upos), xpos: xpos.indexOf(tag) })) };
}
