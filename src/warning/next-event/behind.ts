import { EVIDENCE, type EvidenceKind, KINDS } from "./features.ts";
import { inverse, type Extent } from "./memory.ts";
import type { PastAct, PastActs } from "./past-acts.ts";

/** Evidence of one kind for one candidate. */
export interface Evidence {
  kind: EvidenceKind;
  /** What it adds to the score, in log odds; below 0 it speaks against. */
  effect: number;
  /** How many past acts it rests on, and the most telling of them. */
  count: number;
  acts: PastAct[];
}

/** Whom an actor acts upon, with one candidate. */
export interface Pairing {
  actor: number;
  relation: number;
  candidate: number;
}

/** What explains a score: where the past is found, and who are the actor's partners of late. */
export interface Ground {
  past: PastActs;
  extent: Extent;
  partners: ReadonlySet<number>;
  /** How likely an earlier act makes the one asked for, 0 to 1. */
  confidence: (act: PastAct) => number;
}

/** Acts shown of each kind. */
const SHOWN = 3;
/** Effects below this, in log odds, are not worth a word. */
const FAINT = 0.02;

/** The past acts behind a score, by kind of evidence, the strongest first. */
export function evidenceBehind(pairing: Pairing, contributions: Float32Array, ground: Ground): Evidence[] {
  return EVIDENCE.flatMap((kind): Evidence[] => {
    const effect = contributions.reduce((sum, part, feature) => (KINDS[feature] === kind ? sum + part : sum), 0);
    if (Math.abs(effect) < FAINT) return [];
    const acts = FINDERS[kind](pairing, ground);
    return acts.length === 0 ? [] : [{ kind, effect, count: acts.length, acts: acts.slice(0, SHOWN) }];
  }).sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}

const FINDERS: Record<EvidenceKind, (pairing: Pairing, ground: Ground) => PastAct[]> = {
  repeat: ({ actor, relation, candidate }, { past }) =>
    past.of(actor, (act) => act.object === candidate && act.relation === relation),
  dealings: between,
  answer: ({ actor, relation, candidate }, { past, extent }) =>
    past.of(actor, (act) => act.object === candidate && act.relation === inverse(relation, extent)),
  pattern: (pairing, ground) =>
    between(pairing, ground)
      .map((act) => ({ act, confidence: ground.confidence(act) }))
      .sort((a, b) => b.confidence - a.confidence)
      .map(({ act }) => act),
  "third-party": ({ actor, candidate }, { past, partners }) =>
    past.of(candidate, ({ object }) => object !== actor && partners.has(object)),
  popularity: ({ relation, candidate }, { past, extent }) =>
    past.of(candidate, (act) => act.relation === inverse(relation, extent)),
  activity: ({ candidate }, { past }) => past.of(candidate, () => true),
};

function between({ actor, candidate }: Pairing, { past }: Ground): PastAct[] {
  return past.of(actor, ({ object }) => object === candidate);
}
