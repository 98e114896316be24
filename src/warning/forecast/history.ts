import type { ClassSet } from "../../relations/event-class.ts";

/** An act between two actors, as far as a forecast looks at it. */
export interface ForecastEvent {
  /** Days since 1970-01-01. */
  day: number;
  actor: string;
  recipient: string;
  classes: ClassSet;
  /** Goldstein scale, -10 (most hostile) to +10 (most cooperative). */
  scale: number;
}

/** Two actors, in the order of their codes; acts in either direction are the pair's. */
export interface Pair {
  a: string;
  b: string;
}

/** Acts in the order of their days, column by column. */
export interface Stream {
  days: Int32Array;
  classes: Uint32Array;
  scales: Float64Array;
}

/** The acts of one pair: all of them, and those of each direction. */
export interface PairHistory extends Pair {
  all: Stream;
  forth: Stream;
  back: Stream;
}

/** The acts of a record, ready to be asked about any pair and day. */
export interface History {
  /** Day of the first act; 0 where there is none. */
  start: number;
  /** Day of the last act; -1 where there is none. */
  end: number;
  all: Stream;
  pairs: Map<string, PairHistory>;
  /** The acts that an actor did or that were done to it. */
  actors: Map<string, Stream>;
  /** The keys of the pairs that an actor is part of. */
  pairsOf: Map<string, string[]>;
}

/** The key of a pair, whichever actor is named first. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one}|${other}` : `${other}|${one}`;
}

/** Orders and indexes acts; acts of an actor upon itself are left out. */
export function historyOf(events: readonly ForecastEvent[]): History {
  const ordered = events.filter(({ actor, recipient }) => actor !== recipient).sort((x, y) => x.day - y.day);
  const byPair = Map.groupBy(ordered, ({ actor, recipient }) => pairKey(actor, recipient));
  const pairs = new Map<string, PairHistory>();
  const pairsOf = new Map<string, string[]>();
  for (const key of [...byPair.keys()].sort()) {
    const pair = pairHistory(byPair.get(key) ?? []);
    pairs.set(key, pair);
    for (const actor of [pair.a, pair.b]) pairsOf.set(actor, [...(pairsOf.get(actor) ?? []), key]);
  }
  return {
    start: ordered[0]?.day ?? 0,
    end: ordered.at(-1)?.day ?? -1,
    all: streamOf(ordered),
    pairs,
    actors: byActor(ordered),
    pairsOf,
  };
}

/** How many acts of the stream fall on the day or before. */
export function countUntil({ days }: Stream, day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function pairHistory(events: readonly ForecastEvent[]): PairHistory {
  const [{ actor, recipient }] = events as [ForecastEvent];
  const [a, b] = actor < recipient ? [actor, recipient] : [recipient, actor];
  return {
    a,
    b,
    all: streamOf(events),
    forth: streamOf(events.filter((event) => event.actor === a)),
    back: streamOf(events.filter((event) => event.actor === b)),
  };
}

function byActor(ordered: readonly ForecastEvent[]): Map<string, Stream> {
  const acts = new Map<string, ForecastEvent[]>();
  for (const event of ordered)
    for (const actor of [event.actor, event.recipient]) {
      const known = acts.get(actor);
      if (known === undefined) acts.set(actor, [event]);
      else known.push(event);
    }
  return new Map([...acts].map(([actor, events]) => [actor, streamOf(events)]));
}

function streamOf(events: readonly ForecastEvent[]): Stream {
  return {
    days: Int32Array.from(events, ({ day }) => day),
    classes: Uint32Array.from(events, ({ classes }) => classes),
    scales: Float64Array.from(events, ({ scale }) => scale),
  };
}
