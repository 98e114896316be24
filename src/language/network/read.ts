import { UPOS } from "../doc.ts";
import { Encoder } from "./encoder.ts";
import type { NetworkModel } from "./model.ts";
import { type Scored, Scorer } from "./scorer.ts";
import { normalForm } from "./word-features.ts";
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
  /** What the network made of each token, `width` numbers a token in steps of `1 / ONE`. */
  states: Int16Array;
}

/** Tags and parses sentences. */
export interface Network {
  /** Penn tags. */
  readonly xpos: readonly string[];
  /** Universal Dependencies relations with subtypes, such as `nsubj:pass`; number 0 is `root`. */
  readonly labels: readonly string[];
  /** Numbers of a token's state. */
  readonly width: number;
  /** Numbers of a word's fixed vector. */
  readonly vectorWidth: number;
  /** The fixed vector of a word from running text, in the bytes of its file; `null` for a word that has none. */
  vectorOf(word: string): Int8Array | null;
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
    width: encoder.width,
    vectorWidth: model.tables.vectors.columns,
    vectorOf: (word) => vectorOf(model, word),
    read: (words) => {
      const states = new Int16Array(words.length * encoder.width);
      const { tags, heads, labels } = inParts(words, joint, (part, start) => {
        const activations = encoder.read(part);
        states.set(activations, start * encoder.width);
        return scorer.score(activations.byteOffset, part.length);
      });
      return {
        upos: tags.map((tag) => ofClass[tag]!.upos),
        xpos: tags.map((tag) => ofClass[tag]!.xpos),
        heads,
        labels,
        states,
      };
    },
  };
}

/** Reads a sentence in parts; the roots of the later ones hang on that of the first. */
function inParts(
  words: readonly string[],
  joint: number,
  score: (part: readonly string[], start: number) => Scored,
): Scored {
  const size = words.length;
  const whole = { tags: new Uint8Array(size), heads: new Int32Array(size), labels: new Uint8Array(size) };
  let root = -1;
  for (let start = 0; start < size; start += LONGEST) {
    const { tags, heads, labels } = score(words.slice(start, start + LONGEST), start);
    const top = heads.findIndex((head, i) => head === i);
    if (root === -1) root = top;
    else labels[top] = joint;
    whole.tags.set(tags, start);
    whole.labels.set(labels, start);
    for (const [i, head] of heads.entries()) whole.heads[start + i] = i === top ? root : start + head;
  }
  return whole;
}

function vectorOf({ lexicon, tables }: NetworkModel, word: string): Int8Array | null {
  const row = lexicon.vectors.get(normalForm(word));
  const { columns, rows } = tables.vectors;
  return row === undefined ? null : rows.subarray(row * columns, (row + 1) * columns);
}

function splitClasses(classes: readonly string[]) {
  const pairs = classes.map((name) => name.split("|") as [string, string]);
  const xpos = [...new Set(pairs.map(([, tag]) => tag))].toSorted();
  const universal: readonly string[] = UPOS;
  return { xpos, ofClass: pairs.map(([upos, tag]) => ({ upos: universal.indexOf(upos), xpos: xpos.indexOf(tag) })) };
}
