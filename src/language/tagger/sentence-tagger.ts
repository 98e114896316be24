import { bestOf, runnerUp, scoreClasses } from "../weights/table.ts";
import { hashFeatures } from "../weights/templates.ts";
import { WORD_FIELDS } from "../weights/words.ts";
import type { TaggerModel } from "./model.ts";
import { CONTEXT, TAG_ATOMS, TAG_TEMPLATES, WINDOW } from "./tag-templates.ts";

/** Stands for the tag of a word before the first or after the last. */
const NO_TAG = 255;
const WIDTH = WORD_FIELDS.length;

/** What a decision is made from, handed to the trainer: the features' rows, the candidates, their scores. */
export interface Decision {
  token: number;
  rows: Int32Array;
  candidates: Uint8Array;
  scores: Int32Array;
  best: number;
  /** The best but one, -1 where there was no choice. */
  second: number;
}

/** One slot a word. */
export interface Classes {
  classes: Uint8Array;
  /** The next best class where the choice was in doubt, else the class itself. */
  seconds: Uint8Array;
}

/** Called after each decision, before the next is made. */
export type Watch = (decision: Decision) => void;

/** Tags a sentence from left to right, each word greedily, the tags before it known. */
export class SentenceTagger {
  readonly #model: TaggerModel;
  readonly #atoms = new Int32Array(TAG_ATOMS.length);
  readonly #rows = new Int32Array(TAG_TEMPLATES.count);
  readonly #scores: Int32Array;

  constructor(model: TaggerModel) {
    this.#model = model;
    this.#scores = new Int32Array(model.classes.length);
  }

  tag(words: readonly string[], watch?: Watch): Classes {
    const { table, dictionary, words: known, doubt } = this.#model;
    const ids = known.idsOf(words);
    const classes = new Uint8Array(words.length);
    const seconds = new Uint8Array(words.length);
    const manner = mannerOf(words);
    for (let i = 0; i < words.length; i += 1) {
      const candidates = dictionary.byWord.get(known.norms[ids[i]!]!) ?? dictionary.open;
      if (candidates.length === 1 && !watch) {
        classes[i] = candidates[0]!;
        seconds[i] = candidates[0]!;
        continue;
      }
      this.#readAtoms(ids, i, classes, manner);
      hashFeatures(TAG_TEMPLATES, this.#atoms, table.mask, this.#rows);
      scoreClasses(table, this.#rows, candidates, this.#scores);
      const best = bestOf(candidates, this.#scores);
      const second = runnerUp(candidates, this.#scores, best);
      classes[i] = best;
      seconds[i] = second !== -1 && this.#scores[best]! - this.#scores[second]! < doubt ? second : best;
      if (watch) watch({ token: i, rows: this.#rows, candidates, scores: this.#scores, best, second });
    }
    return { classes, seconds };
  }

  #readAtoms(ids: Int32Array, i: number, classes: Uint8Array, manner: Manner): void {
    const atoms = this.#atoms;
    const { columns } = this.#model.words;
    for (let slot = 0; slot < WINDOW.length; slot += 1) {
      const at = i + WINDOW[slot]!;
      const inside = at >= 0 && at < ids.length;
      const from = inside ? ids[at]! * WIDTH : 0;
      for (let field = 0; field < WIDTH; field += 1) {
        atoms[slot * WIDTH + field] = inside ? columns[from + field]! : -1;
      }
    }
    atoms[CONTEXT] = i > 0 ? classes[i - 1]! : NO_TAG;
    atoms[CONTEXT + 1] = i > 1 ? classes[i - 2]! : NO_TAG;
    const edge = i === 0 ? 0 : i === ids.length - 1 ? 1 : 2;
    atoms[CONTEXT + 2] = edge * 4 + manner.capitals;
    atoms[CONTEXT + 3] = manner.end;
  }
}

interface Manner {
  /** 0: mixed letters, 1: no small letter, 2: no capital, 3: most words begin with a capital, as in a headline. */
  capitals: number;
  /** The last character. */
  end: number;
}

function mannerOf(words: readonly string[]): Manner {
  let [small, capital, titled] = [0, 0, 0];
  for (const word of words) {
    const first = word.charAt(0);
    const upper = first !== first.toLowerCase();
    if (upper) titled += 1;
    if (upper && word.toUpperCase() === word) capital += 1;
    if (!upper && first !== first.toUpperCase()) small += 1;
  }
  const end = words.at(-1)?.charCodeAt(0) ?? 0;
  if (small === 0 && capital > 0 && capital === titled) return { capitals: 1, end };
  if (titled === 0) return { capitals: 2, end };
  return { capitals: words.length > 3 && titled > small ? 3 : 0, end };
}
