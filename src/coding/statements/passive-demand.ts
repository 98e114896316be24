import type { Clause } from "../../language/doc.ts";
import { clauseContent } from "./content.ts";
import { effectsOf } from "./governing-verb.ts";
import { innerAt, nextTo } from "./infinitive.ts";
import { sidesIn } from "../parties/party.ts";
import { type Reading, sentenceRange } from "../reading.ts";
import { speakerName } from "./speaker.ts";
import type { Sources, Utterance } from "./utterance.ts";

/** `Asked by Amman to hand over the owners, Nicosia said no.` */
export function askedBy({ reading, discourse }: Sources, index: number, clause: Clause): Utterance | null {
  const agent = clause.agents[0];
  if (!clause.passive || !agent || clause.negated || !asks(reading, clause)) return null;
  const side = sidesIn(reading, agent, "actor", discourse)[0];
  const inner = innerAt(reading, clause, nextTo(reading, agent.end - 1) ?? -9);
  const to = nextTo(reading, agent.end - 1);
  if (!side?.country || inner < 0 || to === null || !reading.doc.clauses[index]) return null;
  const whole = clauseContent(reading, inner, { start: to, end: sentenceRange(reading, to).end });
  return {
    kind: "demand",
    speaker: { name: speakerName(reading, agent, side.entity), entity: side.entity, country: side.country },
    content: { start: to, end: whole.end },
    clause: inner,
    quoted: false,
    precluded: false,
    warned: false,
    addressees: [],
  };
}

function asks(reading: Reading, clause: Clause): boolean {
  return reading.lemma(clause.verb) === "tell" || (effectsOf(reading, clause)?.has("demand") ?? false);
}
