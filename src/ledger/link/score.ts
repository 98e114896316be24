import { dayNumber } from "../../model/day.ts";
import type { Event } from "../../model/event.ts";
import type { Nearness } from "./acts.ts";
import { WEIGHTS } from "./codebook.ts";
import type { Fit, PartyFit } from "./parties.ts";
import type { ThingFit } from "./things.ts";

/** How an event fits what was meant, in all that is compared. */
export interface Compared {
  act: Nearness;
  parties: PartyFit;
  thing: ThingFit;
  /** Share of the telling words of what was meant that the event has. */
  words: number;
  /** The event accuses somebody of the act. */
  alleged: boolean;
}

/** From this nearness of the act on, what it is about and the words count in full. */
const NEAR_ENOUGH = 0.5;

/**
 * The score of what was compared, 0 to 1: the logistic function of the weighted sum, `codebook/ledger/weights.yaml`.
 *
 * @param day of the event
 * @param deadline by which it was to come, `null` where none was given
 */
export function scoreOf(compared: Compared, event: Event, { day, deadline }: { day: string; deadline: string | null }) {
  const { act, parties, alleged } = compared;
  const near = Math.max(act.near, act.contrary);
  const sum =
    WEIGHTS.start +
    WEIGHTS.act * near +
    worth(parties.actor, WEIGHTS.actor) +
    worth(parties.recipient, WEIGHTS.recipient) +
    Math.min(1, near / NEAR_ENOUGH) * Math.max(0, subject(compared)) +
    Math.min(0, subject(compared)) +
    (event.factuality === "future" ? WEIGHTS.announced : 0) +
    (alleged ? WEIGHTS.alleged : 0) +
    (event.historical ? WEIGHTS.historical : 0) +
    WEIGHTS.doubt * (1 - event.confidence) +
    lateness(day, deadline);
  return Math.round(1e4 / (1 + Math.exp(-sum))) / 1e4;
}

/** What both are about. */
function subject({ act, thing, words }: Compared): number {
  const fit = act.loose && thing.fit === "differs" ? "open" : thing.fit;
  return (fit === "open" ? 0 : WEIGHTS.thing[fit]) + WEIGHTS.words * words;
}

function worth(fit: Fit, weights: { fits: number; differs: number }): number {
  return fit === "open" ? 0 : weights[fit];
}

function lateness(day: string, deadline: string | null): number {
  const [due, came] = [dayNumber(deadline), dayNumber(day)];
  const { graceDays, perYear, most } = WEIGHTS.late;
  if (due === null || came === null || came <= due + graceDays) return 0;
  return Math.max(most, (perYear * (came - due - graceDays)) / 365);
}
