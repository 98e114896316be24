import type { Clause } from "../../language/doc.ts";
import type { EventType } from "../../model/event.ts";
import { lexicon } from "../frames/lexicon.ts";
import type { Reading } from "../reading.ts";
import type { Candidate } from "./candidate.ts";

const TO_COME = new Set(["will", "would", "shall", "'ll", "wo", "going", "'d"]);
const OBLIGING = new Set(["must", "should", "ought"]);
/** What a governing verb makes of the act below it: `threatened to attack`, `urged Oslo to leave`. */
const SPOKEN: Record<string, EventType> = {
  threaten: "THREATEN",
  demand: "REQUEST",
  recommend: "REQUEST",
  accuse: "ACCUSE",
};
const PLANNING = ["plan", "promise", "offer"];
/** Whoever agrees to something or offers it does it for the other side, be it `to send troops`. */
const CONSENTING = new Set(["agree", "consent", "offer", "volunteer"]);
/** A decision is as good as the act. */
const DECIDED = new Set(["decide", "resolve", "choose", "opt", "elect"]);
const REFUSING = ["refuse", "deny"];
/** Verbs between an act and what decides whether it is done. */
const DEPTH = 4;
const PASSED_ON = new Set(["complement", "infinitive", "conjunct"]);

/** How the words around an act tell of it. */
interface Telling {
  toCome: boolean;
  undone: boolean;
  /** The type of the words in which the act is only spoken of. */
  spoken: EventType | null;
}

/**
 * The act that the telling of a candidate amounts to: what somebody will do for another is AGREE, what he will do against
 * him THREATEN, what he will not do for him REJECT, and what is only threatened or asked for is the threat or request.
 * PLOVER has no tense of its own, so these are its types for what is announced.
 */
export function asTold(reading: Reading, candidate: Candidate): Candidate {
  const clause = reading.doc.clauses[reading.clauseAt[candidate.trigger] ?? -1];
  if (!clause) return candidate;
  const { toCome, undone, spoken } = tellingOf(reading, clause);
  const { quad } = lexicon().types[candidate.type];
  const friendly = quad.endsWith("cooperation");
  if (spoken) return retold(candidate, spoken, "spoken of");
  if (undone && friendly) return retold(candidate, "REJECT", "not done");
  if (toCome && friendly) return retold(candidate, "AGREE", "announced");
  return toCome && !undone && quad === "material-conflict" ? retold(candidate, "THREATEN", "announced") : candidate;
}

function retold(candidate: Candidate, type: EventType, how: string): Candidate {
  return candidate.type === type
    ? candidate
    : { ...candidate, type, because: `${candidate.because}: ${candidate.type}, ${how}` };
}

/** Whether an act is to come, undone or only spoken of, by its own verb group and those that govern it. */
function tellingOf(reading: Reading, start: Clause): Telling {
  const told: Telling = { toCome: false, undone: false, spoken: null };
  let clause: Clause | undefined = start;
  let obliged = false;
  for (let depth = 0; clause && depth < DEPTH; depth++) {
    told.undone ||= clause.negated;
    told.toCome ||= clause.modal !== null && TO_COME.has(clause.modal);
    obliged ||= clause.modal !== null && OBLIGING.has(clause.modal);
    const governor: Clause["governor"] = clause.governor;
    const over: Clause | undefined = reading.doc.clauses[governor?.clause ?? -1];
    if (!governor || !over || !PASSED_ON.has(governor.relation)) break;
    if (governor.relation === "conjunct" && clause.modal !== null && clause.modal !== "to") break;
    if (governor.relation !== "conjunct") {
      const effects = effectsOver(reading, clause, over);
      told.undone ||= REFUSING.some((effect) => effects.includes(effect));
      told.toCome ||= !DECIDED.has(reading.lemma(over.verb)) && PLANNING.some((effect) => effects.includes(effect));
      told.spoken = spokenUnder(reading, over, effects, obliged) ?? told.spoken;
    }
    clause = over;
  }
  return told;
}

function spokenUnder(reading: Reading, over: Clause, effects: readonly string[], obliged: boolean): EventType | null {
  if (CONSENTING.has(reading.lemma(over.verb))) return "AGREE";
  const effect = Object.keys(SPOKEN).find((name) => effects.includes(name));
  if (effect) return SPOKEN[effect] ?? null;
  return obliged && effects.includes("report") ? "REQUEST" : null;
}

/** What the governing verb, or the adjective before an infinitive (`is willing to`), says of an act. */
function effectsOver(reading: Reading, { verb }: Clause, over: Clause): string[] {
  const { embedding } = lexicon();
  const adjective = reading.word(verb - 1) === "to" ? embedding.get(`be ${reading.word(verb - 2)}`) : undefined;
  return [...(adjective ?? []), ...(embedding.get(reading.lemma(over.verb)) ?? [])];
}
