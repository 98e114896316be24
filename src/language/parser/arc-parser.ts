import { bestOf, runnerUp, scoreClasses } from "../weights/table.ts";
import { hashFeatures } from "../weights/templates.ts";
import { PARSE_ATOMS, readAtoms } from "./atoms.ts";
import { type Configuration, LEFT, RIGHT, SHIFT } from "./configuration.ts";
import { type ParserModel, labelKey } from "./model.ts";
import { ACTION_TEMPLATES, LABEL_TEMPLATES } from "./parse-templates.ts";
import type { Sentence } from "./sentence.ts";

/** The single decisions of a parser; the trainer makes the same ones and corrects them. */
export class ArcParser {
  /** Features and scores of the last decision. */
  readonly actionRows = new Int32Array(ACTION_TEMPLATES.count);
  readonly actionScores = new Int32Array(3);
  readonly labelRows = new Int32Array(LABEL_TEMPLATES.count);
  readonly labelScores: Int32Array;
  /** The next best action after `chooseAction`, and by how much the best leads; -1 where there was no choice. */
  secondAction = -1;
  lead = 0;
  readonly #model: ParserModel;
  readonly #everyLabel: Uint8Array;
  readonly #atoms = new Int32Array(PARSE_ATOMS.length);

  constructor(model: ParserModel) {
    this.#model = model;
    this.#everyLabel = Uint8Array.from(model.labels.keys());
    this.labelScores = new Int32Array(model.labels.length);
  }

  /** The best action that is allowed. */
  chooseAction(sentence: Sentence, state: Configuration): number {
    const candidates = CHOICES[choiceOf(state)]!;
    this.secondAction = -1;
    if (candidates.length === 1) return candidates[0]!;
    readAtoms(sentence, state, 0, this.#atoms);
    hashFeatures(ACTION_TEMPLATES, this.#atoms, this.#model.actions.mask, this.actionRows);
    scoreClasses(this.#model.actions, this.actionRows, candidates, this.actionScores);
    const best = bestOf(candidates, this.actionScores);
    this.secondAction = runnerUp(candidates, this.actionScores, best);
    this.lead = this.actionScores[best]! - this.actionScores[this.secondAction]!;
    return best;
  }

  /** The best label for the arc that `action`, LEFT or RIGHT, is about to make. */
  chooseLabel(sentence: Sentence, state: Configuration, action: number): number {
    const candidates = this.labelCandidates(sentence, state, action);
    if (candidates.length === 1) return candidates[0]!;
    readAtoms(sentence, state, action, this.#atoms);
    hashFeatures(LABEL_TEMPLATES, this.#atoms, this.#model.labelling.mask, this.labelRows);
    scoreClasses(this.#model.labelling, this.labelRows, candidates, this.labelScores);
    return bestOf(candidates, this.labelScores);
  }

  labelCandidates(sentence: Sentence, state: Configuration, action: number): Uint8Array {
    const head = state.headBy(action);
    if (head === sentence.size) return ROOT_ONLY;
    const { upos } = sentence;
    return this.#model.allowed.get(labelKey(action, upos[state.top(0)]!, upos[head]!)) ?? this.#everyLabel;
  }

  /** Takes an action; its arc, if it makes one, gets the best label. */
  take(sentence: Sentence, state: Configuration, action: number): void {
    if (action === SHIFT) state.shift();
    else state.reduce(action, this.chooseLabel(sentence, state, action));
  }
}

const ROOT_ONLY = Uint8Array.of(0);

/** Every set of actions that can be allowed, by the bits of `choiceOf`. */
const CHOICES = Array.from({ length: 8 }, (_, bits) =>
  Uint8Array.from([SHIFT, LEFT, RIGHT].filter((action) => (bits >> action) & 1)),
);

function choiceOf(state: Configuration): number {
  let bits = 0;
  for (let action = 0; action < 3; action += 1) if (state.allows(action)) bits |= 1 << action;
  return bits;
}
