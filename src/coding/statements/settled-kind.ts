import type { TokenRange } from "../../language/doc.ts";
import type { StatedAct, StatementKind } from "../../model/statement.ts";
import { lexicon } from "../frames/lexicon.ts";
import type { Reading } from "../reading.ts";
import { isUnhesitating } from "./negation.ts";
import type { Utterance } from "./utterance.ts";
import { vocabulary } from "./vocabulary.ts";

/** A promise of harm that hangs on the other side is a threat; a threat to oneself is none (rule 22). */
export function settled(
  kind: StatementKind,
  action: StatedAct | null,
  conditional: boolean,
  conditionActors: string[],
  reading: Reading,
  utterance: Utterance,
): StatementKind {
  if (kind !== "commitment" && kind !== "offer") return kind;
  const quad = action ? lexicon().types[action.type].quad : null;
  const { content, clause, warned } = utterance;
  const verb = reading.doc.clauses[clause]?.verb ?? -1;
  if (kind === "offer") return quad === "material-conflict" ? "threat" : kind;
  const refrains = reading.doc.clauses[clause]?.negated && !isUnhesitating(reading, content, verb);
  if (refrains) return kind;
  if (vows(reading, content) || (warned && !quad?.endsWith("cooperation"))) return "threat";
  if (utterance.precluded || !conditional) return kind;
  if (isUnhesitating(reading, content, verb)) return "threat";
  const elsewhere =
    action?.type === "MOBILIZE" &&
    action.recipients.length > 0 &&
    conditionActors.length > 0 &&
    !action.recipients.some((state) => conditionActors.includes(state));
  return (quad === "material-conflict" || harms(reading, content, verb)) && !elsewhere ? "threat" : kind;
}

function vows(reading: Reading, content: TokenRange): boolean {
  for (let i = content.start; i < content.end; i++) if (vocabulary().avenging.has(reading.lemma(i))) return true;
  return false;
}

/** A verb of harm, or force. */
function harms(reading: Reading, content: TokenRange, verb: number): boolean {
  const { harming } = vocabulary();
  for (let i = content.start; i + 1 < content.end; i++)
    if (reading.word(i) === "by" && reading.word(i + 1) === "force") return true;
  const lemma = reading.lemma(verb);
  return [lemma, `${lemma} ${reading.word(verb + 1)}`, `${lemma} ${reading.word(verb + 2)}`].some((phrase) =>
    harming.has(phrase),
  );
}
