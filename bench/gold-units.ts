import { readFileSync } from "node:fs";

/** A gold document, as far as the classes of error need it; see the format of the gold files. */
export interface GoldDocument {
  id: string;
  text?: string;
  publishedAt?: string | null;
  events?: GoldEvent[];
  statements?: GoldStatement[];
}
interface Placed {
  near: string;
  /** Other places that tell the same. */
  nearAlt?: string[];
  /** Neither required nor counted as wrong. */
  optional?: boolean;
}
export interface GoldEvent extends Placed {
  type: string;
  actors?: string[];
  recipients?: string[];
  factuality?: string;
}
export interface GoldStatement extends Placed {
  kind: string;
  speakerCountry?: string | null;
}

interface TextSpan {
  start: number;
  end: number;
}

/** A state doing something to a state: what events are compared by. */
export interface Unit<E> {
  type: string;
  actor: string;
  /** Both states; sorted where the order says nothing. */
  pair: string;
  event: E;
}

/** A span that claims more than this says nothing about a place. */
const LONGEST = 700;
const ORDER_FREE = new Set(["CONSULT", "COOPERATE", "AGREE"]);

export function readGold(path: string): GoldDocument[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));
}

/** The dyads of an event; a joint act, with all its parties as actors, gives pairs without an order. */
export function unitsOf<E extends { type: string }>(event: E, actors: string[], recipients: string[]): Unit<E>[] {
  const unit = (actor: string, other: string, free: boolean): Unit<E> => ({
    type: event.type,
    actor,
    pair: (free ? [actor, other].sort() : [actor, other]).join(">"),
    event,
  });
  const joint = actors.length > 1 && recipients.every((state) => actors.includes(state));
  if (joint) return actors.flatMap((a, at) => actors.slice(at + 1).map((b) => unit(a, b, true)));
  const pairs = orNobody(actors).flatMap((a) => orNobody(recipients).map((b) => [a, b] as const));
  return pairs.filter(([a, b]) => a !== b).map(([a, b]) => unit(a, b, ORDER_FREE.has(event.type)));
}

function orNobody(states: string[]): string[] {
  return states.length > 0 ? states : ["-"];
}

/** Whether one of the spans stands at the place that gold words mark, give or take `slack` code units. */
export function standsAt(
  text: string,
  spans: readonly TextSpan[],
  { near, nearAlt = [] }: Placed,
  slack: number,
): boolean {
  const fragments = [near, ...nearAlt].filter(Boolean).map((words) => squeezed(words).trim());
  if (fragments.length === 0) return true;
  return spans
    .filter(({ start, end }) => end - start <= LONGEST)
    .some(({ start, end }) => {
      const window = squeezed(text.slice(Math.max(0, start - slack), end + slack));
      return fragments.some((words) => window.includes(words));
    });
}

function squeezed(text: string): string {
  return text.replaceAll(/[\s\u00A0“”"‘’'«»]+/g, " ").toLowerCase();
}
