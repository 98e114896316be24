import type { Clause } from "../../language/doc.ts";
import { headOfClass } from "../frames/match.ts";
import { headOf, type Reading } from "../reading.ts";
import { conditionsIn } from "./condition.ts";
import { isFirm } from "./decision.ts";
import type { Told } from "./told.ts";
import { vocabulary } from "./vocabulary.ts";

const UNIVERSAL = new Set(["any", "anyone", "anybody", "whoever", "every", "those", "all", "no"]);

/** `There will be consequences`, `anyone who lands will pay a heavy price`: harm to others, foretold by a state. */
export function warns(told: Told): boolean {
  const { reading, clause, official, own, subject, voice } = told;
  if (!official || !isFirm(clause)) return false;
  const named = [...clause.objects, ...clause.subjects].some(
    (range) => headOfClass(reading, "reprisal", headOf(reading, range)) !== null,
  );
  if (named && vocabulary().arriving.has(reading.lemma(clause.verb)) && !own) return true;
  if (own)
    return (
      vocabulary().answering.has(reading.lemma(clause.verb)) &&
      clause.objects.some(({ start }) => UNIVERSAL.has(reading.word(start)))
    );
  if (suffers(reading, clause)) return true;
  const warned = vocabulary().warning.has(reading.lemma(voice.report.cueToken)) || voice.cue === "warned";
  const conditional = conditionsIn(reading, clause.verb).length > 0;
  const universal = subject !== null && UNIVERSAL.has(reading.word(subject.start)) && clause.passive;
  return universal
    ? warned || (clause.agents.length === 0 && !clause.negated && reading.word(subject.start) !== "no")
    : warned && conditional && subject !== null && reading.tag(subject.start) === "PRON";
}

/** `pay a heavy price`, `be met with force`, `face consequences`. */
function suffers(reading: Reading, clause: Clause): boolean {
  const { reprisals } = vocabulary();
  const verb = clause.passive ? "be" : reading.lemma(clause.verb);
  const next = clause.passive ? reading.word(clause.verb) : reading.word(clause.verb + 1);
  const after = reading.lemma(clause.verb + 1);
  return [verb, `${verb} ${next}`, `${verb} ${after}`].some((phrase) => reprisals.has(phrase));
}
