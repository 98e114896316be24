import { ACT_CLASSES, ROLES, STANDINGS } from "../../src/coding/network/model.ts";
import { DISTANCES } from "../../src/language/network/distance.ts";
import { ONE } from "../../src/language/network/kernel.ts";
import { type Layout, layOut } from "../network/batch.ts";
import { bilstm, defineBilstm } from "../network/bilstm.ts";
import { NO_CLASS, classLoss } from "../network/losses.ts";
import { type Chance, affine, dropped, squashed } from "../network/operations.ts";
import { Parameters } from "../network/parameters.ts";
import type { Tape, Tensor } from "../network/tensor.ts";
import type { Random } from "../random.ts";
import type { ActSentence } from "./lessons.ts";
import { type RoleParts, roleLoss } from "./role-loss.ts";

export interface ActSizes {
  /** Outputs of each direction. */
  hidden: number;
  role: number;
}

/** Shares that are dropped in training: columns of the input, of the layer and of the roles' scorers. */
export interface ActDropout {
  input: number;
  layer: number;
  role: number;
}

/** What the scorers say of a batch, one row a token. */
export interface ActReading {
  layout: Layout;
  acts: Tensor;
  standings: Tensor;
  /** By the order of `ROLES`. */
  roles: readonly RoleParts[];
}

const wide = (count: number) => Math.ceil(count / 8) * 8;

/**
 * The network of acts in training: a bidirectional LSTM over the states that the language network has of the tokens and their fixed
 * vectors, and over it scorers of acts, of how they stand, and of the parties of each (products as in Dozat and Manning 2017).
 */
export class ActNetwork {
  readonly tape: Tape;
  readonly parameters: Parameters;
  readonly sizes: ActSizes;
  /** Columns of the input. */
  readonly width: number;

  constructor(tape: Tape, sizes: ActSizes, width: number, random: Random) {
    this.tape = tape;
    this.sizes = sizes;
    this.width = width;
    this.parameters = new Parameters(tape, random);
    this.#define(this.parameters);
    tape.keep();
  }

  #define(parameters: Parameters): void {
    const { hidden, role } = this.sizes;
    defineBilstm(parameters, "", this.width, hidden);
    const layer = (name: string, to: number) => {
      parameters.weights(name, 2 * hidden, wide(to));
      parameters.zeros(`${name}.bias`, 1, wide(to));
    };
    layer("acts", ACT_CLASSES.length);
    layer("standings", STANDINGS.length);
    for (const name of ROLES) {
      layer(`${name}.trigger`, role);
      layer(`${name}.party`, role);
      layer(`${name}.distance`, DISTANCES);
    }
  }

  #layer(x: Tensor, name: string): Tensor {
    return affine(this.tape, x, this.parameters.get(name), this.parameters.get(`${name}.bias`));
  }

  /** Reads sentences, which must stand from long to short; `random` is `null` where nothing is dropped. */
  read(sentences: readonly ActSentence[], dropout: ActDropout, random: Random | null): ActReading {
    const { tape } = this;
    const layout = layOut(sentences.map(({ forms }) => forms.length));
    const chance: Chance | null = random && { random, groups: layout.groups };
    const input = dropped(tape, this.#input(sentences, layout), dropout.input, chance);
    const rows = Int32Array.from({ length: layout.rows }, (_, i) => i);
    const x = dropped(tape, bilstm(this.parameters, "", input, { ...layout, rows }), dropout.layer, chance);
    const role = (name: string) => dropped(tape, squashed(tape, this.#layer(x, name)), dropout.role, chance);
    return {
      layout,
      acts: this.#layer(x, "acts"),
      standings: this.#layer(x, "standings"),
      roles: ROLES.map((name) => ({
        triggers: role(`${name}.trigger`),
        parties: role(`${name}.party`),
        distances: this.#layer(x, `${name}.distance`),
      })),
    };
  }

  #input(sentences: readonly ActSentence[], { rows, spans }: Layout): Tensor {
    const x = this.tape.tensor(rows, this.width);
    for (const [k, { inputs }] of sentences.entries()) {
      const from = spans[k]!.start * this.width;
      for (const [at, value] of inputs.entries()) x.value[from + at] = value / ONE;
    }
    return x;
  }

  /** The loss over sentences, summed; gradients are of the sum times `scale`. */
  loss(sentences: readonly ActSentence[], dropout: ActDropout, random: Random | null, scale: number): ActLoss {
    const { layout, acts, standings, roles } = this.read(sentences, dropout, random);
    const gold = { acts: new Int32Array(layout.rows), standings: new Int32Array(layout.rows).fill(NO_CLASS) };
    let parties = 0;
    for (const [k, sentence] of sentences.entries()) {
      const span = layout.spans[k]!;
      gold.acts.set(sentence.classes, span.start);
      for (const act of sentence.acts) {
        gold.standings[span.start + act.trigger] = act.standing;
        for (const [role, parts] of roles.entries())
          parties += roleLoss(this.tape, parts, span, act.trigger, act.parties[role]!, scale);
      }
    }
    return {
      acts: classLoss(this.tape, acts, ACT_CLASSES.length, gold.acts, scale),
      standings: classLoss(this.tape, standings, STANDINGS.length, gold.standings, scale),
      parties,
    };
  }
}

export interface ActLoss {
  acts: number;
  standings: number;
  parties: number;
}
