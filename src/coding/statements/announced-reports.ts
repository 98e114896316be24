import type { Report } from "../../language/doc.ts";
import { type Reading, sentenceRange } from "../reading.ts";
import { vocabulary } from "./vocabulary.ts";

/** Tokens from the verb of a set phrase to its `that`: `served notice on the rebels and their backers that`. */
const FAR = 12;

/** Reports that a set phrase opens: `served notice on Nicosia that ...`, `let it be known that ...`, `put it to Tripoli that ...`. */
export function announcedReports(reading: Reading): Report[] {
  const known = new Set(reading.doc.reports.map(({ cueToken }) => cueToken));
  return reading.doc.clauses.flatMap((clause) => {
    const speaker = clause.subjects[0];
    if (!speaker || clause.negated || clause.passive || known.has(clause.verb)) return [];
    const { end } = sentenceRange(reading, clause.verb);
    const that = thatAfter(reading, clause.verb, end);
    if (that === null) return [];
    return [
      {
        start: that + 1,
        end: contentEnd(reading, that + 1, end),
        sentence: clause.sentence,
        speaker,
        addressee: null,
        cue: cueOf(reading, clause.verb, that),
        cueToken: clause.verb,
        quoted: false,
        outer: null,
      },
    ];
  });
}

function thatAfter(reading: Reading, verb: number, end: number): number | null {
  const { announcing } = vocabulary();
  const lemma = reading.lemma(verb);
  let opened = false;
  for (let i = verb + 1; i < Math.min(end, verb + FAR); i++) {
    if (opened && (reading.word(i) === ":" || (reading.word(i) === "that" && reading.tag(i) !== "DET"))) return i;
    if (/^[;:.”"]$/.test(reading.word(i))) return null;
    opened ||= announcing.has(`${lemma} ${reading.lemma(i)}`) && i - verb <= 5;
  }
  return null;
}

/** `notice` and `warning` make it a warning. */
function cueOf(reading: Reading, from: number, to: number): string {
  for (let i = from; i < to; i++) if (["notice", "warning"].includes(reading.word(i))) return "warned";
  return reading.word(from);
}

function contentEnd(reading: Reading, from: number, end: number): number {
  for (let i = from; i < end; i++) if (/^[;.!?]$/.test(reading.word(i))) return i;
  return end;
}
