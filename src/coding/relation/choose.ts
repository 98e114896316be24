import type { TokenRange } from "../../language/doc.ts";
import type { Reading } from "../reading.ts";
import type { Candidate } from "./candidate.ts";
import { rootOf } from "./places.ts";

/** Where the two parties asked about stand; each may be named several times. */
export interface Parties {
  source: TokenRange[];
  target: TokenRange[];
}

/** How far up a tree is looked, so that reading stays linear. */
const DEPTH = 30;
/** What a party is worth in its own place, in the other's, and inside whose description the act stands. */
const IN_PLACE = 2;
const MISPLACED = -2;
const DESCRIBING = -1.5;
/** Every step of the tree between an act and a party takes some of its worth away. */
const STEP = 0.35;

/** The candidate that best joins the parties, `null` where there is none. On a draw the earlier trigger wins. */
export function choose(reading: Reading, candidates: readonly Candidate[], parties: Parties): Candidate | null {
  let best: Candidate | null = null;
  let most = -Infinity;
  for (const candidate of candidates) {
    const worth = candidate.score + joins(reading, candidate, parties);
    if (worth > most || (worth === most && best !== null && candidate.trigger < best.trigger)) {
      best = candidate;
      most = worth;
    }
  }
  return best;
}

/** How well an act joins the parties: who acts, who is acted upon, and how far from them it stands in the tree. */
export function joins(reading: Reading, candidate: Candidate, { source, target }: Parties): number {
  const { actorSpans, recipientSpans, joint } = candidate;
  const other = joint ? IN_PLACE : MISPLACED;
  const acts = source.map(
    (place) => placed(place, actorSpans, recipientSpans, other) + near(reading, candidate.trigger, place),
  );
  const suffers = target.map(
    (place) => placed(place, recipientSpans, actorSpans, other) + near(reading, candidate.trigger, place),
  );
  return Math.max(...acts, DESCRIBING) + Math.max(...suffers, DESCRIBING);
}

function placed(
  place: TokenRange,
  own: readonly TokenRange[],
  others: readonly TokenRange[],
  elsewhere: number,
): number {
  if (own.some((span) => overlap(span, place))) return IN_PLACE;
  return others.some((span) => overlap(span, place)) ? elsewhere : 0;
}

/** How near an act stands to a party in the tree; an act that only describes the party is none of its own. */
function near(reading: Reading, trigger: number, place: TokenRange): number {
  if (trigger >= place.start && trigger < place.end) return DESCRIBING;
  const root = rootOf(reading.doc, place);
  const [fromAct, fromParty] = [ancestors(reading, trigger), ancestors(reading, root)];
  if (fromAct.includes(root)) return DESCRIBING;
  const up = fromParty.findIndex((token) => fromAct.includes(token));
  if (up === -1) return -1;
  const down = fromAct.indexOf(fromParty[up]!);
  return 1 - STEP * (up + 2 * down);
}

function overlap(a: TokenRange, b: TokenRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A token and those above it, from the nearest up. */
function ancestors(reading: Reading, token: number): number[] {
  const chain = [token];
  for (let at = token; chain.length < DEPTH; chain.push(at)) {
    const head = reading.doc.heads[at] ?? at;
    if (head === at) break;
    at = head;
  }
  return chain;
}
