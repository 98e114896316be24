import { careAt } from "../../language/care.ts";
import { CARE, type Doc, type TokenRange } from "../../language/doc.ts";
import { distanceOf } from "../../language/network/distance.ts";
import { ONE } from "../../language/network/kernel.ts";
import { type PackedLayer, Workspace } from "../../language/network/workspace.ts";
import { ActEncoder } from "./act-encoder.ts";
import { ACT_CLASSES, type ActModel, type RoleLayers, STANDINGS, type Standing } from "./model.ts";
import { EVENT_TYPES, type EventType } from "../../model/event.ts";

/** A token that may fill a role, and how likely it does, 0 to 1. */
export interface Candidate {
  token: number;
  chance: number;
}

/** An act that a token seems to tell. */
export interface Proposal {
  /** Tokens are those of the document. */
  token: number;
  type: EventType;
  /** How likely the token tells an act of this type, 0 to 1, and how likely one of any. */
  chance: number;
  any: number;
  /** How likely each type is. */
  chances: Record<EventType, number>;
  /** How likely each standing is, in the order of `STANDINGS`. */
  standings: Record<Standing, number>;
  /** Likeliest first. */
  actors: Candidate[];
  recipients: Candidate[];
}

/** Tokens that are read at once; a longer sentence is read to here. */
const LONGEST = 256;
/** Bytes for the weights and for what is computed of the longest sentence. */
const ROOM = 8 << 20;
/** Below this chance of any act a token is passed over, and below the other a candidate is not listed. */
const LEAST_ACT = 0.1;
const LEAST_PARTY = 0.1;

interface Role {
  trigger: PackedLayer;
  party: PackedLayer;
  distance: PackedLayer;
  triggers: Int16Array;
  parties: Int16Array;
  distances: Int32Array;
}

/** Finds the words that tell acts, what they tell, and who acts on whom: a bidirectional LSTM in 16-bit whole numbers. */
export class ActReader {
  readonly #workspace: Workspace;
  readonly #encoder: ActEncoder;
  readonly #acts: PackedLayer;
  readonly #standings: PackedLayer;
  readonly #actSums: Int32Array;
  readonly #standingSums: Int32Array;
  readonly #roles: readonly Role[];
  readonly #sums: Int32Array;
  /** How far below `none` every type's sum must lie for all of them together to have half of `LEAST_ACT`. */
  readonly #margin: number;

  constructor(model: ActModel) {
    const workspace = new Workspace(ActEncoder.bytesFor(model.lstm) + ROOM);
    this.#workspace = workspace;
    this.#encoder = new ActEncoder(model.lstm, workspace, LONGEST);
    this.#acts = workspace.pack(model.acts);
    this.#standings = workspace.pack(model.standings);
    this.#margin = Math.log((2 * ACT_CLASSES.length) / LEAST_ACT) / model.acts.unit;
    this.#actSums = workspace.sums(LONGEST * model.acts.outputs);
    this.#standingSums = workspace.sums(LONGEST * model.standings.outputs);
    this.#roles = model.roles.map((layers) => packedRole(workspace, layers));
    this.#sums = workspace.sums(LONGEST * Math.max(...model.roles.map(({ trigger }) => trigger.outputs)));
  }

  /** The acts that a sentence seems to tell, in text order; none in one that is not read in full. Not reentrant. */
  read(doc: Doc, { start, end }: TokenRange): Proposal[] {
    if (careAt(doc, start) !== CARE.full) return [];
    const range = { start, end: Math.min(end, start + LONGEST) };
    const size = range.end - range.start;
    const states = this.#encoder.read(doc, range);
    this.#workspace.apply(this.#acts, size, states, this.#actSums.byteOffset);
    const told: { token: number; chances: number[] }[] = [];
    for (let i = 0; i < size; i += 1) {
      if (this.#isSurelyNone(i)) continue;
      const chances = this.#chances(this.#actSums, this.#acts, i, ACT_CLASSES.length);
      if (1 - chances[0]! >= LEAST_ACT) told.push({ token: i, chances });
    }
    if (told.length === 0) return [];
    this.#workspace.apply(this.#standings, size, states, this.#standingSums.byteOffset);
    for (const role of this.#roles) this.#scoreRole(role, states, size);
    return told.map(({ token, chances }) => this.#proposal(token, chances, size, start));
  }

  /** Whether no type can reach so much that together they come to `LEAST_ACT`: told without any power, for most tokens tell nothing. */
  #isSurelyNone(row: number): boolean {
    const from = (row * this.#acts.outputRow) / 4;
    const most = this.#actSums[from]! - this.#margin;
    for (let k = 1; k < ACT_CLASSES.length; k += 1) if (this.#actSums[from + k]! > most) return false;
    return true;
  }

  #scoreRole({ trigger, party, distance, triggers, parties, distances }: Role, states: number, size: number): void {
    for (const [layer, to] of [
      [trigger, triggers],
      [party, parties],
    ] as const) {
      this.#workspace.apply(layer, size, states, this.#sums.byteOffset);
      this.#workspace.kernel.squash((size * layer.outputRow) / 4, this.#sums.byteOffset, layer.unit, to.byteOffset);
    }
    this.#workspace.apply(distance, size, states, distances.byteOffset);
  }

  #proposal(token: number, chances: readonly number[], size: number, start: number): Proposal {
    let best = 1;
    for (let k = 2; k < chances.length; k += 1) if (chances[k]! > chances[best]!) best = k;
    const standings = this.#chances(this.#standingSums, this.#standings, token, STANDINGS.length);
    const [actors, recipients] = this.#roles.map((role) => candidates(role, token, size, start));
    return {
      token: start + token,
      type: ACT_CLASSES[best]!,
      chance: chances[best]!,
      any: 1 - chances[0]!,
      chances: Object.fromEntries(EVENT_TYPES.map((type, k) => [type, chances[k + 1]!])) as Record<EventType, number>,
      standings: Object.fromEntries(STANDINGS.map((name, k) => [name, standings[k]!])) as Record<Standing, number>,
      actors: actors!,
      recipients: recipients!,
    };
  }

  /** The softmax of the first `count` sums of a row. */
  #chances(sums: Int32Array, layer: PackedLayer, row: number, count: number): number[] {
    const from = (row * layer.outputRow) / 4;
    const scores = Array.from({ length: count }, (_, k) => sums[from + k]! * layer.unit);
    const most = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - most));
    const total = powers.reduce((sum, power) => sum + power, 0);
    return powers.map((power) => power / total);
  }
}

function packedRole(workspace: Workspace, { trigger, party, distance }: RoleLayers): Role {
  return {
    trigger: workspace.pack(trigger),
    party: workspace.pack(party),
    distance: workspace.pack(distance),
    triggers: workspace.shorts(LONGEST * trigger.outputs),
    parties: workspace.shorts(LONGEST * party.outputs),
    distances: workspace.sums(LONGEST * distance.outputs),
  };
}

/** The tokens that may fill a role of the act that `trigger` tells. */
function candidates(
  { trigger: layer, distance, triggers, parties, distances }: Role,
  trigger: number,
  size: number,
  start: number,
): Candidate[] {
  const width = layer.outputRow / 4;
  const ways = distance.outputRow / 4;
  const found: Candidate[] = [];
  for (let j = 0; j < size; j += 1) {
    let sum = 0;
    for (let k = 0; k < width; k += 1) sum += triggers[trigger * width + k]! * parties[j * width + k]!;
    const score = sum / ONE / ONE + distances[trigger * ways + distanceOf(trigger, j)]! * distance.unit;
    const chance = 1 / (1 + Math.exp(-score));
    if (chance >= LEAST_PARTY) found.push({ token: start + j, chance });
  }
  return found.toSorted((a, b) => b.chance - a.chance);
}
