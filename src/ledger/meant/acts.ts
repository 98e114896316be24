import type { EventType } from "../../model/event.ts";
import { ACTS, READING } from "./codebook.ts";
import { type Filled, fill, indexStems, type Pattern, readPattern, runsOf } from "./pattern.ts";
import { stemsOf, type Word } from "./words.ts";

/** An act that words tell of. */
export interface ReadAct {
  /** Its name in `codebook/ledger/acts.yaml`. */
  act: string;
  /** Its end or reversal is told: a ban lifted, talks broken off. */
  undone: boolean;
  /** The words that tell it, as places in the text. */
  at: Filled;
}

interface Compiled {
  act: string;
  undone: boolean;
  pattern: Pattern;
}

/** The types that an act, or its reversal, is told by. */
export function typesOf({ act, undone }: Pick<ReadAct, "act" | "undone">): EventType[] {
  const entry = ACTS.acts[act];
  return [...((undone ? entry?.undoneTypes : entry?.types) ?? [])];
}

/** Words of answering in some way. */
export function isVague({ act }: ReadAct): boolean {
  return ACTS.acts[act]?.vague === true;
}

/** The acts that words tell of, each once and once undone; those told by more words first. */
export function actsIn(words: readonly Word[]): ReadAct[] {
  const index = indexStems(words);
  const stops = STOPS.flatMap((run) => runsOf(run, index));
  const found = COMPILED.flatMap(({ act, undone, pattern }): ReadAct[] => {
    const at = fill(pattern, index);
    return at ? [{ act, undone: undone !== isStopped(at, stops), at }] : [];
  });
  const best = new Map<string, ReadAct>();
  for (const each of found) {
    const key = `${each.act}/${each.undone}`;
    if ((best.get(key)?.at.length ?? 0) < each.at.length) best.set(key, each);
  }
  return withoutShadows([...best.values()]).toSorted((a, b) => b.at.length - a.at.length);
}

/** Of an act that is told and its reversal, the one told by fewer words is a part of the other: whoever frees says jail, too. */
function withoutShadows(acts: readonly ReadAct[]): ReadAct[] {
  const length = ({ at, undone }: ReadAct) => at.length + (undone ? 0.5 : 0);
  return acts.filter((each) => !acts.some((other) => other.act === each.act && length(other) > length(each)));
}

/** A word of ending stands close by and is no part of what tells the act: `stop issuing visas` undoes what `issue visas` tells. */
function isStopped(at: Filled, stops: readonly Filled[]): boolean {
  const [from = 0, to = 0] = [at[0], at.at(-1)];
  return stops.some((stop) => {
    const [first = 0, last = 0] = [stop[0], stop.at(-1)];
    const apart = last < from - READING.beside || first > to + READING.beside;
    return !apart && !stop.some((each) => at.includes(each));
  });
}

const STOPS = [...ACTS.lists.stop, ...ACTS.lists.refuse].map(stemsOf);
const COMPILED: Compiled[] = Object.entries(ACTS.acts).flatMap(([act, { words, undone = [] }]) => [
  ...words.map((written) => ({ act, undone: false, pattern: readPattern(written, ACTS.lists) })),
  ...undone.map((written) => ({ act, undone: true, pattern: readPattern(written, ACTS.lists) })),
]);
