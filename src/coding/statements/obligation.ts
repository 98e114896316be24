import type { Clause } from "../../language/doc.ts";
import { lexicon } from "../frames/lexicon.ts";
import { headOf, type Reading } from "../reading.ts";
import { holds } from "./evaluation.ts";
import type { Told } from "./told.ts";
import { vocabulary } from "./vocabulary.ts";

/** Words between `ought to` and its verb. */
const NEAR = 4;

/** `One way would be to send an envoy`, `Japan would do well to wait`, `it would be better to wait`. */
export function proposes({ reading, clause }: Told): boolean {
  if (clause.modal === null) return false;
  if (wouldHave(reading, clause)) return true;
  if (clause.subjects.some((range) => lexicon().proposals.has(reading.lemma(headOf(reading, range))))) return true;
  const advised = vocabulary().advising.has(reading.word(clause.verb + 1));
  return (
    advised &&
    ["be", "do"].includes(reading.lemma(clause.verb)) &&
    ["to", "for", "if"].includes(reading.word(clause.verb + 2))
  );
}

/** `She would have the two staffs reopen their hotline.` */
function wouldHave(reading: Reading, clause: Clause): boolean {
  if (clause.modal !== "would" || reading.lemma(clause.verb) !== "have") return false;
  return (reading.clausesOf[clause.sentence] ?? []).some((index) => {
    const inner = reading.doc.clauses[index];
    return (
      inner?.modal === null && inner.verb > clause.verb && inner.subjects.some(({ start }) => start === clause.verb + 1)
    );
  });
}

/** `Open the road, Washington told Baku.` */
export function commands({ clause, voice, official }: Told): boolean {
  const bare = clause.subjects.length === 0 && clause.governor === null && clause.modal === null && !clause.passive;
  return bare && clause.mark === null && official && clause.tense !== "past" && voice.report.addressee !== null;
}

export function governedByOught(reading: Reading, clause: Clause): boolean {
  let at = clause.verb - 1;
  while (at > clause.verb - NEAR && ["to", "not", "be", "never"].includes(reading.word(at))) at--;
  return at < clause.verb - 1 && /^(ought|needs?|has|have)$/.test(reading.word(at));
}

/** `It is high time for Burundi to reopen the lake.` */
export function isTime({ reading, clause }: Told): boolean {
  if (reading.lemma(clause.verb) !== "be") return false;
  return [1, 2].some(
    (ahead) =>
      reading.word(clause.verb + ahead) === "time" &&
      ["for", "to", "that"].includes(reading.word(clause.verb + ahead + 1)),
  );
}

export function obliges({ reading, clause }: Told): boolean {
  return vocabulary().obliging.has(clause.modal ?? "") || (clause.modal === "to" && governedByOught(reading, clause));
}

/** `that Turkey return the ship`, `that patrols be let in`: the bare form of what is asked for. */
export function isSubjunctive({ reading, clause, subject, voice }: Told): boolean {
  if (clause.modal !== null || subject === null || subject.end > clause.verb || clause.tense === "past") return false;
  if (clause.passive) return reading.word(passiveBe(reading, clause)) === "be";
  if (!vocabulary().requesting.has(reading.lemma(voice.report.cueToken))) return false;
  if (reading.lemma(clause.verb) === "be") return reading.word(clause.verb) === "be";
  const head = headOf(reading, subject);
  const singular = reading.tag(head) !== "PRON" && !/[^s]s$/.test(reading.word(head));
  return singular && reading.word(clause.verb) === reading.lemma(clause.verb);
}

function passiveBe(reading: Reading, clause: Clause): number {
  let at = clause.verb - 1;
  while (at > clause.start && reading.tag(at) === "ADV") at--;
  return at;
}

/** `It is regrettable that Minsk should ...` tells what Minsk does. */
export function isRegretted({ reading, clause }: Told): boolean {
  const over = reading.doc.clauses[clause.governor?.clause ?? -1];
  return clause.modal === "should" && over !== undefined && reading.lemma(over.verb) === "be" && holds(reading, over);
}
