import type { Commitment, CommitmentKind, CommitmentStatus, KeptWord } from "../../model/commitment.ts";
import { speakersOf } from "./speaker.ts";
import { wilson } from "./wilson.ts";

const WHAT: Readonly<Record<CommitmentKind, KeptWord["what"]>> = {
  threat: "threats",
  "red line": "threats",
  commitment: "promises",
  offer: "promises",
  demand: "demands",
};

/** How an end counts; a condition that never came about says nothing of the word. */
const ENDS: Readonly<Record<CommitmentStatus, "open" | "acted" | "inPart" | "notActed" | null>> = {
  open: "open",
  "condition-reported": "open",
  "condition-met": "open",
  acted: "acted",
  "acted-in-part": "inPart",
  "not-acted": "notActed",
  withdrawn: "notActed",
  contradicted: "notActed",
  lapsed: null,
};

/**
 * How often words were followed by the act, by state and by named speaker: most commitments first. One that several said counts for each of them;
 * for demands it is the other side that follows.
 */
export function keptWords(commitments: readonly Commitment[]): KeptWord[] {
  const kept = new Map<string, { of: Pick<KeptWord, "of" | "by" | "what">; commitments: Commitment[] }>();
  const count = (of: Pick<KeptWord, "of" | "by" | "what">, commitment: Commitment) => {
    const name = `${of.by} ${of.what} ${of.of}`;
    const known = kept.get(name);
    if (known === undefined) kept.set(name, { of, commitments: [commitment] });
    else known.commitments.push(commitment);
  };
  const speakers = speakersOf(commitments);
  for (const commitment of commitments) {
    const what = WHAT[commitment.kind];
    for (const code of commitment.side) count({ of: code, by: "state", what }, commitment);
    for (const name of speakers.get(commitment.id) ?? []) count({ of: name, by: "speaker", what }, commitment);
  }
  return [...kept.values()]
    .map(({ of, commitments: counted }) => ({ ...of, ...tallied(counted) }))
    .sort((a, b) => b.total - a.total || (a.of < b.of ? -1 : Number(a.of > b.of)) || (a.what < b.what ? -1 : 1));
}

function tallied(commitments: readonly Commitment[]): Omit<KeptWord, "of" | "by" | "what"> {
  const counts = { open: 0, acted: 0, inPart: 0, notActed: 0 };
  for (const { status } of commitments) {
    const end = ENDS[status];
    if (end !== null) counts[end] += 1;
  }
  const followed = counts.acted + counts.inPart;
  const ended = followed + counts.notActed;
  return {
    total: commitments.length,
    ...counts,
    share: ended === 0 ? null : followed / ended,
    interval: ended === 0 ? null : wilson(followed, ended),
    days: spread(commitments.flatMap(({ daysTaken }) => daysTaken?.fromWord ?? [])),
  };
}

/** Median with the 10th and the 90th percentile, between two values in proportion, in whole days. */
function spread(days: readonly number[]): KeptWord["days"] {
  if (days.length === 0) return null;
  const sorted = days.toSorted((a, b) => a - b);
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
    return Math.round(low + (high - low) * (place - Math.floor(place)));
  };
  return { median: at(0.5), low: at(0.1), high: at(0.9) };
}
