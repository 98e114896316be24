import type { Archive } from "./archive.ts";
import type { Evidence } from "./behind.ts";
import type { EvidenceKind } from "./features.ts";
import type { NextEventFact } from "./fact.ts";

/** Why a candidate stands where it does: evidence of one kind, with the past facts that it rests on. */
export interface NextEventReason {
  kind: EvidenceKind;
  /** What it adds to the score, in log odds; below 0 it speaks against. */
  effect: number;
  words: string;
  /** How many facts there are in all, and the most telling of them. */
  count: number;
  facts: NextEventFact[];
}

const WORDS: Record<EvidenceKind, string> = {
  repeat: "the same act between the two before",
  dealings: "earlier dealings of the two",
  answer: "the same act in the other direction",
  pattern: "acts between the two that this act tends to follow",
  "third-party": "dealings with common partners",
  popularity: "the same act with others",
  activity: "acts of any kind lately",
};

/** Puts evidence into words and names; times are shown by `show`. */
export function reasonOf({ kind, effect, count, acts }: Evidence, archive: Archive, show: (time: number) => string) {
  const facts = acts.map(({ fact }) => factAt(archive, fact));
  const last = facts.reduce((latest, { time }) => Math.max(latest, time), -Infinity);
  const often = count === 1 ? "once" : `${count} times`;
  const speaks = effect < 0 ? ", which speaks against it" : "";
  return { kind, effect, words: `${WORDS[kind]}, ${often}, among them ${show(last)}${speaks}`, count, facts };
}

function factAt({ entities, relations, origin, unit, ...columns }: Archive, fact: number): NextEventFact {
  return {
    time: origin + unit * columns.step[fact]!,
    subject: entities.names[columns.subject[fact]!]!,
    relation: relations.names[columns.relation[fact]!]!,
    object: entities.names[columns.object[fact]!]!,
  };
}
