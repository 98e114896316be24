import type { Clause } from "../../language/doc.ts";
import type { Act } from "./act.ts";
import type { Discourse } from "../parties/discourse.ts";
import { sidesIn } from "../parties/party.ts";
import type { Reading } from "../reading.ts";
import type { Stance } from "./stance.ts";

const SAME: Readonly<Record<string, readonly string[]>> = { follow: ["suit"], do: ["same", "likewise"] };
/** Tokens between the verb and the word that repeats: `did much the same`. */
const NEAR = 3;

/** `Chile followed suit`: the last act again, by another; `null` where nothing is repeated. */
export function repeatedAct(
  reading: Reading,
  clause: Clause,
  last: Act | undefined,
  stance: () => Stance,
  discourse: Discourse,
): Act | null {
  const words = SAME[reading.lemma(clause.verb)];
  if (!words || !last || clause.sentence - last.sentence > 1 || !repeats(reading, clause.verb, words)) return null;
  const told = new Set([...last.actors, ...last.recipients].map(({ country }) => country));
  const actors = clause.subjects
    .flatMap((range) => sidesIn(reading, range, "actor", discourse))
    .filter(({ country }) => country !== null && !told.has(country));
  if (actors.length === 0 || last.joint) return null;
  const trigger = { start: clause.verb, end: clause.verb + 1 };
  return {
    ...last,
    words: trigger,
    trigger,
    object: null,
    sentence: clause.sentence,
    clause: reading.clauseAt[clause.verb] ?? -1,
    actors,
    stance: stance(),
    certainty: last.certainty * 0.9,
    steps: [`the same that ${last.actors.map(({ name }) => name).join(", ")} did`],
  };
}

function repeats(reading: Reading, verb: number, words: readonly string[]): boolean {
  for (let i = verb + 1; i <= verb + NEAR; i++) if (words.includes(reading.word(i))) return true;
  return false;
}
