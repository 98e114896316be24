import type { Act } from "./act.ts";
import { answeredAct } from "./answered.ts";
import type { Discourse } from "../parties/discourse.ts";
import { type Fit, fits } from "../frames/match.ts";
import type { Predicate } from "../frames/predicate.ts";
import type { Reading } from "../reading.ts";
import { fillRoles } from "../parties/roles.ts";
import { stanceOf } from "./stance.ts";

/** The act that the best fitting phrasing tells, and those that the same words tell besides it. */
export function readPredicate(reading: Reading, predicate: Predicate, discourse: Discourse): Act[] {
  const candidates = fits(reading, predicate);
  if (candidates.length === 0) return [];
  const stance = stanceOf(reading, predicate);
  const acts: Act[] = [];
  for (const fit of candidates) {
    const { frame } = fit;
    const besides = acts[0] === undefined || acts[0].frame.besides.includes(`${frame.type} ${frame.name}`);
    if (!besides || frame["not-infinitive"].includes(infinitiveAfter(reading, fit))) continue;
    const act = fillRoles(reading, predicate, fit, stance, discourse);
    if (!act) continue;
    acts.push(act);
    const answered = answeredAct(reading, act, fit);
    if (answered) acts.push(answered);
  }
  return acts;
}

function infinitiveAfter(reading: Reading, fit: Fit): string {
  const at = fit.trigger.end;
  return reading.word(at) === "to" ? reading.lemma(at + 1) : "";
}
