import type { Reading } from "../reading.ts";
import { antecedents, beforeVerb, type Cue, cueAt, type Place, verbIs } from "./cue.ts";
import { listingWords } from "./listing-words.ts";

/** `froze the assets of X`. */
export function ofAssets(at: Place): Cue | null {
  const action = verbIs(at, "freeze") ? "list" : verbIs(at, "unfreeze") ? "delist" : null;
  return action && heldThing(at, "assets", action);
}

/** `revoked the visas of X`. */
export function ofPapers(at: Place): Cue | null {
  return verbIs(at, "revoke") ? heldThing(at, "papers", "list") : null;
}

function heldThing(at: Place, thing: "assets" | "papers", action: Cue["action"]): Cue | null {
  const { reading, clause, end } = at;
  const [from, to] = clause.passive ? [clause.start, clause.verb] : [clause.verb + 1, end];
  for (let i = from; i < to; i++) {
    if (!listingWords().is(thing, reading.lemma(i))) continue;
    for (let of = i + 1; of < Math.min(to, i + 6); of++)
      if (["of", "by", "to", "for"].includes(reading.word(of))) return cueAt(at, action, [{ start: of + 1, end: to }]);
    return cueAt(at, action, [{ start: from, end: i }]);
  }
  return null;
}

/** `barred entry to X`, `banned X from its territory`. */
export function ofEntry(at: Place): Cue | null {
  const { reading, clause, end } = at;
  if (!verbIs(at, "bar")) return null;
  const words = listingWords();
  for (let i = clause.verb + 1; i < end; i++) {
    if (!words.is("entry", reading.lemma(i)) && !words.is("entry", reading.word(i))) continue;
    if (reading.word(i + 1) === "to" || reading.word(i + 1) === "for")
      return cueAt(at, "list", [{ start: i + 2, end }]);
    const from = backTo(reading, "from", i, clause.verb);
    if (from < 0) return cueAt(at, "list", [{ start: clause.verb + 1, end: i }]);
    const object = { start: clause.verb + 1, end: from };
    return cueAt(at, "list", clause.passive ? [beforeVerb(at)] : [object, ...antecedents(at, object)]);
  }
  return null;
}

function backTo(reading: Reading, word: string, from: number, limit: number): number {
  for (let i = from; i > Math.max(limit, from - 6); i--) if (reading.word(i) === word) return i;
  return -1;
}
