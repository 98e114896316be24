import type { Clause, Doc, Report } from "../language/doc.ts";
import { lexicon } from "./lexicon.ts";
import { fold } from "./spelling.ts";

const MODALS = new Set(["will", "would", "shall", "may", "might", "could", "must", "'ll"]);
const ADVERBS = new Set([
  "not",
  "n't",
  "never",
  "soon",
  "also",
  "now",
  "then",
  "again",
  "hardly",
  "only",
  "still",
  "immediately",
  "today",
]);

/**
 * The analysis with two slips mended that reading by tags alone makes: a verb that looks like an adjective after a modal
 * (`will close`), and an attribution in mid-sentence that ends its report too early (`If ..., he said, ...`).
 */
export function mended(doc: Doc): Doc {
  return {
    ...doc,
    clauses: doc.clauses.map((clause) => withMainVerb(doc, clause)),
    reports: doc.reports.flatMap((report) => withRest(doc, report)),
  };
}

function withMainVerb(doc: Doc, clause: Clause): Clause {
  if (!MODALS.has(doc.norms[clause.verb] ?? "")) return clause;
  let verb = clause.verb + 1;
  while (ADVERBS.has(doc.norms[verb] ?? "")) verb++;
  if (!lexicon().frames.byVerb.has(fold(doc.norms[verb] ?? ""))) return clause;
  return { ...clause, verb, end: Math.max(clause.end, verb + 1), modal: doc.norms[clause.verb] ?? null };
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
