import type { Clause } from "../../language/doc.ts";
import type { StatementKind } from "../../model/statement.ts";
import { lexicon } from "../frames/lexicon.ts";
import { nextTo } from "./infinitive.ts";
import type { Reading } from "../reading.ts";
import type { Sources } from "./utterance.ts";
import { vocabulary } from "./vocabulary.ts";

const KINDS: [string, StatementKind][] = [
  ["deny", "denial"],
  ["threaten", "threat"],
  ["offer", "offer"],
  ["demand", "demand"],
  ["recommend", "recommendation"],
  ["preclude", "commitment"],
  ["promise", "commitment"],
  ["forecast", "forecast"],
  ["stance", "position"],
];

/** The kind of statement that a verb governs, `null` for none. */
export function kindOf({ reading, voices }: Sources, clause: Clause): StatementKind | null {
  const lemma = reading.lemma(clause.verb);
  if (lemma === "be" || clause.passive || clause.negated || clause.modal) return null;
  if (clause.mark === "if" || clause.mark === "unless" || clause.governor?.relation === "relative") return null;
  const phrased = vocabulary().governing.get(`${lemma} ${clause.particle ?? reading.word(clause.verb + 1)}`);
  if (phrased) return phrased;
  if (vocabulary().governing.has(lemma)) {
    const kind = vocabulary().governing.get(lemma) ?? null;
    return kind !== "forecast" || !voices.byCue.has(clause.verb) ? kind : null;
  }
  const effects = effectsOf(reading, clause);
  const kind = KINDS.find(([effect]) => effects?.has(effect))?.[1] ?? null;
  if (kind === "denial" && lemma !== "deny") return null;
  if (kind === "offer" && ["no", "little"].includes(reading.word(clause.verb + 1))) return null;
  if (lemma === "tell")
    return clause.objects.length > 0 &&
      nextTo(reading, clause.objects[0]?.end ?? clause.verb) !== null &&
      reading.word(clause.objects[0]?.end ?? -1) === "to"
      ? "demand"
      : null;
  if (lemma === "want") return wantsOfOthers(reading, clause) ? "demand" : null;
  if (kind === "position" && lemma === "insist") return null;
  if (clause.particle === "off" && lemma === "swear") return null;
  if (reading.word(clause.verb - 1) === "longer") return null;
  const called = lemma === "call" && !["for", "on", "upon"].includes(reading.word(clause.verb + 1));
  return kind === "demand" && (lemma === "plead" || called) ? null : kind;
}

/** What an embedding verb, with its particle, says about its complement. */
export function effectsOf(reading: Reading, clause: Clause): Set<string> | undefined {
  const { embedding } = lexicon();
  const lemma = reading.lemma(clause.verb);
  return embedding.get(`${lemma} ${clause.particle ?? reading.word(clause.verb + 1)}`) ?? embedding.get(lemma);
}

/** `wants Turkey to pull back`, `wants the country suspended`; not `wants to pull back`. */
function wantsOfOthers(reading: Reading, clause: Clause): boolean {
  const wanted = clause.objects[0]?.start ?? clause.verb + 1;
  return (
    reading.word(clause.verb + 1) !== "to" &&
    (reading.clausesOf[clause.sentence] ?? []).some((index) => {
      const inner = reading.doc.clauses[index];
      return (
        inner !== undefined &&
        inner.verb > wanted &&
        inner.subjects.some(({ start }) => start > clause.verb && start <= wanted + 2) &&
        (inner.modal === "to" || inner.passive)
      );
    })
  );
}
