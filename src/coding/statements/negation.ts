import type { TokenRange } from "../../language/doc.ts";
import type { StatementKind } from "../../model/statement.ts";
import type { Reading } from "../reading.ts";
import type { Utterance } from "./utterance.ts";
import { vocabulary } from "./vocabulary.ts";

const NEGATING = new Set(["not", "n't", "never", "without", "neither", "nor"]);
const ORDERED = new Set<StatementKind>(["demand", "recommendation"]);

/** Whether the act of the content is not to happen or does not happen (rules 15 and 28). */
export function isNegated(reading: Reading, { kind, clause }: Utterance, content: TokenRange): boolean {
  const main = reading.doc.clauses[clause];
  if (isUnhesitating(reading, content, main?.verb ?? content.start)) return false;
  // `A strike cannot be ruled out` is a forecast of the strike.
  if (main && reading.lemma(main.verb) === "rule" && main.passive) return false;
  if (main?.negated) return true;
  if (["no", "none", "nobody", "not"].includes(reading.word(content.start))) return true;
  if (main && ["no", "nobody"].includes(reading.word(main.subjects[0]?.start ?? -1))) return true;
  if (main?.objects.some(({ start }) => reading.word(start) === "no" && start < content.end)) return true;
  const end = Math.min(content.end, main && main.verb >= content.start ? main.verb + 1 : content.start + 8);
  const { desisting, forgoing } = vocabulary();
  const ending = ORDERED.has(kind) ? desisting : forgoing;
  for (let i = content.start; i < end; i++)
    if (NEGATING.has(reading.word(i)) || ending.has(reading.lemma(i))) return true;
  return ORDERED.has(kind) && holdsFire(reading, content);
}

/** `will not hesitate to strike`, `will not shrink from` any means. */
export function isUnhesitating(reading: Reading, content: TokenRange, verb: number): boolean {
  const at = verb >= content.start && verb < content.end ? verb : content.start;
  return vocabulary().unhesitating.has(reading.lemma(at)) && ["not", "n't", "never"].includes(reading.word(at - 1));
}

function holdsFire(reading: Reading, { start, end }: TokenRange): boolean {
  for (let i = start; i < end; i++)
    if (reading.lemma(i) === "hold") return [1, 2].some((ahead) => reading.word(i + ahead) === "fire");
  return false;
}
