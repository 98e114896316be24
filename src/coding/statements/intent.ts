import type { Clause } from "../../language/doc.ts";
import { clauseContent } from "./content.ts";
import type { Governed } from "./governed.ts";
import { innerAt, nextTo } from "./infinitive.ts";
import { type Reading, sentenceRange } from "../reading.ts";
import type { Sources } from "./utterance.ts";
import { vocabulary } from "./vocabulary.ts";

/** `stands ready to mediate`, `has no plans to recall`, and in its own words `intends to expel`. */
export function willed({ reading, voices }: Sources, index: number, clause: Clause): Governed | null {
  if (
    (clause.passive && !vocabulary().willing.has(reading.word(clause.verb))) ||
    clause.mark === "if" ||
    clause.governor?.relation === "relative"
  )
    return null;
  const { willing, resolving, intents } = vocabulary();
  const { verb } = clause;
  const to = nextTo(reading, verb);
  if (to === null) return forgone(reading, clause);
  const inner = innerAt(reading, clause, to);
  if (inner < 0) return null;
  const content = { ...clauseContent(reading, inner, { start: to, end: sentenceRange(reading, verb).end }), start: to };
  const before = reading.word(to - 1);
  const lemma = reading.lemma(verb);
  if ((vocabulary().standing.has(lemma) || clause.passive) && willing.has(before))
    return clause.negated ? null : { kind: "offer", content, clause: inner, precluded: false };
  if (lemma === "have" && intents.has(reading.lemma(to - 1)) && reading.word(verb + 1) === "no")
    return { kind: "commitment", content, clause: inner, precluded: true };
  const told = voices.over(verb) !== null && (clause.modal === null || clause.modal === "would");
  if (
    told &&
    (resolving.has(lemma) || (lemma === "be" && resolving.has(before.replace(/t?ed$/, "")))) &&
    to - verb <= 2
  )
    return { kind: "commitment", content, clause: inner, precluded: clause.negated };
  return null;
}

/** `has no intention of reopening the market`. */
function forgone(reading: Reading, { verb, objects, sentence }: Clause): Governed | null {
  const { intents } = vocabulary();
  const at = verb + 2;
  const none = reading.lemma(verb) === "have" && reading.word(verb + 1) === "no" && intents.has(reading.lemma(at));
  if (!none || objects.length === 0 || reading.word(at + 1) !== "of") return null;
  const inner =
    (reading.clausesOf[sentence] ?? []).find((index) => (reading.doc.clauses[index]?.verb ?? -1) === at + 2) ?? -1;
  if (inner < 0) return null;
  const content = clauseContent(reading, inner, { start: at + 2, end: sentenceRange(reading, verb).end });
  return { kind: "commitment", content: { start: at + 2, end: content.end }, clause: inner, precluded: true };
}
