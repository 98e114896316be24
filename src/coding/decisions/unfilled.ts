import type { LeftOutReason } from "../../model/decision.ts";
import { states } from "../acts/act.ts";
import { namesOf, type Side } from "../parties/side.ts";

/** Why words that fit an act found no parties for it (rules 1 and 3). */
export interface Unfilled {
  reason: LeftOutReason;
  because: string;
}

/** What is wrong with the parties that stand in the places of an act. */
export function whyUnfilled(actors: Side[], recipients: Side[], joint: boolean): Unfilled {
  if (actors.length === 0)
    return { reason: "no-actor", because: "nobody who does it for a state or body could be made out (rule 3)" };
  const own = new Set(states(actors));
  const others = recipients.filter(({ country }) => country === null || !own.has(country));
  if (recipients.length > 0 && others.length === 0)
    return { reason: "domestic", because: `both sides are ${[...own].join(", ")}: a domestic act (rule 1)` };
  const who = namesOf(actors);
  if (others.length === 0)
    return {
      reason: "no-foreign-party",
      because: joint ? `it takes two, and only ${who} is named` : `${who} does it, but to nobody foreign (rule 1)`,
    };
  return { reason: "unfit-party", because: `${who} and ${namesOf(others)} cannot be its parties` };
}
