import type { CommitmentKind, MeantAct } from "../../../model/commitment.ts";
import { ACT_CLASSES } from "../merge/act-class.ts";
import type { Uttered } from "../merge/uttered.ts";

/** What all wordings of a commitment together mean. */
export interface Meaning {
  kind: CommitmentKind;
  side: string[];
  addressees: string[];
  action: MeantAct | null;
  condition: MeantAct | null;
}

/**
 * Puts together what the wordings mean: the fullest of them, the first among equals, with what it leaves open filled from the others.
 *
 * @param utterances oldest first, at least one
 */
export function meaningOf(utterances: readonly Uttered[]): Meaning {
  const action = fullest(utterances.map((each) => each.action));
  const condition = fullest(utterances.map((each) => each.condition));
  const side = utterances[0]?.statement.onBehalfOf ?? [];
  const addressees = distinct(utterances.flatMap(({ concerned }) => concerned)).filter((code) => !side.includes(code));
  return { kind: kindOf(utterances, { side, addressees, action, condition }), side, addressees, action, condition };
}

/** `red line` where harm is threatened if another does what it is warned of; a threat is one however it was said at other times. */
function kindOf(utterances: readonly Uttered[], { side, action, condition }: Omit<Meaning, "kind">): CommitmentKind {
  const kinds = new Set(utterances.map(({ statement }) => statement.kind));
  if (kinds.has("demand")) return "demand";
  const threat = kinds.has("threat");
  const harm = threat || (action !== null && !action.negated && action.types.some(isConflict));
  const byAnother = condition !== null && condition.actors.some((code) => !side.includes(code));
  if (harm && byAnother) return "red line";
  if (threat) return "threat";
  return kinds.has("commitment") ? "commitment" : "offer";
}

function isConflict(type: keyof typeof ACT_CLASSES): boolean {
  return ACT_CLASSES[type].endsWith("conflict");
}

/** The first among equals: what was meant does not change because it is said again. */
function fullest(acts: readonly (MeantAct | null)[]): MeantAct | null {
  const told = acts.filter((act) => act !== null);
  const ranked = told.toSorted((a, b) => fullness(b) - fullness(a));
  return ranked.reduce<MeantAct | null>((base, other) => (base === null ? other : filled(base, other)), null);
}

function fullness({ types, actors, recipients, contexts }: MeantAct): number {
  return (
    2 * Number(types.length > 0) +
    Number(actors.length > 0) +
    Number(recipients.length > 0) +
    Number(contexts.length > 0) / 2
  );
}

/** A role that is left open is taken from another wording, without those who stand in the other role. */
function filled(base: MeantAct, other: MeantAct): MeantAct {
  const open = (own: string[], others: string[], opposite: string[]) =>
    own.length > 0 ? own : others.filter((code) => !opposite.includes(code));
  return {
    ...base,
    types: base.types.length > 0 ? base.types : other.types,
    contexts: base.contexts.length > 0 ? base.contexts : other.contexts,
    actors: open(base.actors, other.actors, base.recipients),
    recipients: open(base.recipients, other.recipients, base.actors),
  };
}

function distinct(codes: readonly string[]): string[] {
  return [...new Set(codes)];
}
