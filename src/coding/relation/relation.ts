import { analyse } from "../../language/analyse.ts";
import type { EventType } from "../../model/event.ts";
import { read } from "../reading.ts";
import { cuedActs } from "./cues.ts";
import { choose } from "./choose.ts";
import { asTold } from "./foretold.ts";
import { frameActs } from "./frame-acts.ts";
import { placesOf, withParties } from "./places.ts";

/** The type between two parties, and in one line what in the sentence made it so. */
export interface Relation {
  type: EventType;
  because: string;
}

/** The commonest type, where nothing in the sentence speaks for another. */
const COMMONEST: EventType = "ACCUSE";

/**
 * What a sentence says that the source does to the target: always one of PLOVER's sixteen types, since whoever asks knows
 * that there is an act. The parties may be anybody; they need not be states.
 */
export function relationBetween(source: string, target: string, sentence: string): Relation {
  const doc = analyse(sentence, { published: null });
  const parties = { source: placesOf(doc, source), target: placesOf(doc, target) };
  const reading = read(withParties(doc, [...parties.source, ...parties.target]));
  const proposed = [...frameActs(reading), ...cuedActs(reading)].map((act) => asTold(reading, act));
  const chosen = choose(reading, proposed, parties);
  if (chosen === null) return { type: COMMONEST, because: "no act was found; this is the commonest type" };
  return { type: chosen.type, because: chosen.because };
}
