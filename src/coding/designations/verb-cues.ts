import type { TokenRange } from "../../language/doc.ts";
import { headOf } from "../reading.ts";
import { antecedents, beforeVerb, type Cue, cueAt, type Place, verbIs } from "./cue.ts";
import { listingWords } from "./listing-words.ts";

/** `blacklisted X`, `X were struck off`, `X, whom Brussels blacklisted`. */
export function ofVerb(at: Place): Cue | null {
  const { clause, end } = at;
  const action = verbIs(at, "list") ? "list" : verbIs(at, "delist") ? "delist" : null;
  if (action === null) return null;
  const after = { start: clause.verb + 1, end };
  const back = clause.passive ? [] : antecedents(at, after);
  const relative = clause.governor?.relation === "relative";
  const own = clause.passive ? [beforeVerb(at), after] : [after];
  return cueAt(at, action, relative ? [...own, antecedent(at)] : [...own, ...back]);
}

function antecedent({ reading, clause }: Place): TokenRange {
  let end = clause.start;
  while (["that", "which", "whom", "who", ","].includes(reading.word(end - 1))) end--;
  const phrase = reading.doc.nouns[reading.phraseOf[end - 1] ?? -1];
  return { start: phrase?.start ?? end, end };
}

/** `The new listings cover X`, `London's notice names X`, `the measures target X`. */
export function ofNotice(at: Place): Cue | null {
  const { reading, clause, end } = at;
  const notice = clause.subjects.some((range) => listingWords().is("notices", reading.lemma(headOf(reading, range))));
  if (!notice || clause.passive || !verbIs(at, "cover")) return null;
  return cueAt(at, "list", [{ start: clause.verb + 1, end }]);
}

/** `Canada added X`, after a listing told before. */
export function ofMore(at: Place): Cue | null {
  const { clause, end } = at;
  const action = verbIs(at, "goOn") ? "list" : clause.particle === "off" && verbIs(at, "take") ? "delist" : null;
  if (action === null) return null;
  const after = { start: clause.verb + 1, end };
  return cueAt(at, action, clause.passive ? [beforeVerb(at), after] : [after], { goesOn: true });
}
