import type { Clause, Doc, NounPhrase, Report, TokenRange } from "../language/doc.ts";
import { lexicon } from "./frames/lexicon.ts";
import { fold } from "./frames/spelling.ts";

/** Fewest tokens before an attribution that are worth a report. */
const SHORTEST = 4;
/**
 * The analysis with the slips mended that reading by tags alone makes: an attribution in mid-sentence that ends its report
 * too early (`If ..., he said, ...`), one that closes a sentence and has an object or an apposition (`..., X told reporters`),
 * a `for` phrase taken for a clause, and `going to` taken for a journey.
 */
export function mended(doc: Doc): Doc {
  const phrases = new Map(doc.nouns.map((phrase) => [phrase.start, phrase]));
  const cues = new Set(doc.reports.map((report) => report.cueToken));
  return {
    ...doc,
    clauses: withoutForClauses(
      doc,
      doc.clauses.map((clause) => goingTo(doc, clause)),
      phrases,
    ),
    reports: [
      ...doc.reports.flatMap((report) => withRest(doc, report)),
      ...doc.clauses.flatMap((clause) => (cues.has(clause.verb) ? [] : trailing(doc, clause, phrases))),
    ],
  };
}

/** The report that `..., said NAME` or `..., NAME told reporters` closes, where the analysis has none. */
function trailing(doc: Doc, clause: Clause, phrases: Map<number, NounPhrase>): Report[] {
  const { verb, sentence } = clause;
  const range = doc.sentences[sentence];
  const effects = lexicon().embedding.get(fold(doc.lemmas[verb] ?? ""));
  if (!range || !effects?.has("report") || clause.modal !== null || clause.passive) return [];
  const speaker = speakerAfter(doc, clause, phrases, range.end) ?? clause.subjects[0];
  if (!speaker) return [];
  const cue = Math.min(verb, speaker.start);
  if (!/^[,"”]$/.test(doc.norms[cue - 1] ?? "") || cue - range.start < SHORTEST) return [];
  return [
    {
      start: range.start,
      end: cue - 1,
      sentence,
      speaker,
      cue: doc.norms[verb] ?? "",
      cueToken: verb,
      quoted: false,
      addressee: null,
      outer: null,
    },
  ];
}

function speakerAfter(
  doc: Doc,
  { verb, sentence }: Clause,
  phrases: Map<number, NounPhrase>,
  end: number,
): TokenRange | null {
  const phrase = phrases.get(verb + 1);
  if (!phrase || phrase.sentence !== sentence || !/^[,"”]$/.test(doc.norms[verb - 1] ?? "")) return null;
  return { start: verb + 1, end: speakerEnd(doc, phrase.head + 1, end, phrases) };
}

/** The end of a name with its apposition: `Anna Berg, an analyst`. */
function speakerEnd(doc: Doc, from: number, end: number, phrases: Map<number, NounPhrase>): number {
  if (doc.norms[from] !== "," || !["a", "an", "the"].includes(doc.norms[from + 1] ?? "")) return from;
  const apposition = phrases.get(from + 1);
  return apposition ? Math.min(apposition.head + 1, end) : from;
}

/**
 * `met for four hours and agreed`, `a request for help was turned down`: no finite clause opens with `for`; its verb goes
 * on with the subject before, or has the noun before `for` as its own.
 */
function withoutForClauses(doc: Doc, clauses: Clause[], phrases: Map<number, NounPhrase>): Clause[] {
  const heads = new Map([...phrases.values()].map((phrase) => [phrase.head, phrase]));
  const subjectsOf = (clause: Clause): TokenRange[] | null => {
    const phraseBefore = heads.get((clause.subjects[0]?.start ?? 0) - 2);
    const over = clauses[clause.governor?.clause ?? -1];
    if (clause.mark !== "for" || clause.tense === "none" || clause.modal === "to") return null;
    if (over && over.verb < clause.start) return over.subjects;
    return phraseBefore ? [{ start: phraseBefore.start, end: phraseBefore.head + 1 }] : null;
  };
  const moved = new Map(clauses.map((clause, index) => [index, subjectsOf(clause)]));
  return clauses.map((clause, index) => {
    const own = moved.get(index);
    if (own) return { ...clause, subjects: own, mark: null, governor: joined(clause) };
    const inherited = clause.modal === "to" ? moved.get(clause.governor?.clause ?? -1) : null;
    return inherited ? { ...clause, subjects: inherited } : clause;
  });
}

function joined({ governor }: Clause): Clause["governor"] {
  return governor && { ...governor, relation: "conjunct" };
}

/** `is going to close` is a future. */
function goingTo(doc: Doc, clause: Clause): Clause {
  const over = doc.clauses[clause.governor?.clause ?? -1];
  return clause.modal === "to" && over && doc.norms[over.verb] === "going" ? { ...clause, modal: "going" } : clause;
}

function withRest(doc: Doc, report: Report): Report[] {
  if (report.speaker === null && !report.quoted) return [];
  const { speaker, cueToken } = report;
  const inserted =
    speaker !== null &&
    !report.quoted &&
    doc.norms[speaker.start - 1] === "," &&
    doc.norms[Math.max(cueToken, speaker.end - 1) + 1] === ",";
  if (!inserted || report.end > speaker.start) return [report];
  const rest = doc.sentences[report.sentence]?.end ?? report.end;
  const after = doc.norms[Math.max(cueToken, speaker.end - 1) + 2] ?? "";
  return ["a", "adding", "after", "citing", "who", "which"].includes(after)
    ? [report]
    : [{ ...report, end: Math.max(report.end, rest) }];
}
