import type { Clause, Doc, NounPhrase, Report, TokenRange } from "../doc.ts";
import { opensParagraph } from "../paragraphs.ts";
import { quotations } from "./quotations.ts";
import { accordingCues, reportingVerbs } from "./reporting.ts";

/** Whose words are repeated where: quotation marks, verbs of saying and thinking, `according to`. */
export function reports(doc: Doc): string {
  const clausesOf = Map.groupBy(doc.clauses.keys(), (index) => (doc.clauses[index] as Clause).sentence);
  const nounsOf = Map.groupBy(doc.nouns, (phrase) => phrase.sentence);
  const quotes = quotations(doc);
  let quote = 0;
  let lastSpeaker: Report | null = null;
  for (const [sentence, range] of doc.sentences.entries()) {
    const clauses = (clausesOf.get(sentence) ?? []).map((index) => doc.clauses[index] as Clause);
    while (quote < quotes.length && (quotes[quote] as TokenRange).end <= range.start) quote++;
    const inside: TokenRange[] = [];
    for (let k = quote; k < quotes.length && (quotes[k] as TokenRange).start < range.end; k++)
      inside.push(clip(quotes[k] as TokenRange, range));
    const indirect = clauses.flatMap((clause) => spoken(doc, clause, clauses, range, inside));
    const told = [...indirect, ...accordingTo(doc, sentence, range, nounsOf.get(sentence) ?? [])];
    if (opensParagraph(doc, range.start)) lastSpeaker = null;
    for (const part of inside) {
      const direct = quoted(doc, part, sentence, clauses, lastSpeaker);
      if (direct) told.push(direct);
    }
    doc.reports.push(...told);
    lastSpeaker = told.findLast((report) => report.speaker !== null) ?? lastSpeaker;
  }
  return `${doc.reports.length} reports, ${doc.reports.filter((report) => report.quoted).length} in quotation marks`;
}

function clip(range: TokenRange, to: TokenRange): TokenRange {
  return { start: Math.max(range.start, to.start), end: Math.min(range.end, to.end) };
}

/** What a verb of saying carries: its complement behind it, or the sentence before it (`..., Yonhap reported`). */
function spoken(
  doc: Doc,
  clause: Clause,
  clauses: readonly Clause[],
  sentence: TokenRange,
  quotes: readonly TokenRange[],
): Report[] {
  if (!reportingVerbs().has(doc.lemmas[clause.verb] ?? "") || quotes.some((quote) => isInside(clause.verb, quote)))
    return [];
  const report = (range: TokenRange): Report => ({
    ...range,
    sentence: clause.sentence,
    speaker: speakerOf(clause),
    cue: doc.norms[clause.verb] ?? "",
    cueToken: clause.verb,
    quoted: false,
  });
  const complement = clauses.find(
    (other) => other.governor?.relation === "complement" && doc.clauses[other.governor.clause] === clause,
  );
  if (complement) return [report({ start: complement.start, end: endOfContent(doc, complement, clauses, sentence) })];
  if (
    clause.passive ||
    clause.governor?.relation === "adverbial" ||
    clause.governor?.relation === "relative" ||
    clause.objects.length > 0
  )
    return [];
  const told = around(doc, clause, clauses, sentence).filter((range) => !quotes.some((quote) => overlap(quote, range)));
  return told.map(report);
}

function overlap(one: TokenRange, other: TokenRange): boolean {
  return one.start < other.end && other.start < one.end;
}

function isInside(token: number, range: TokenRange): boolean {
  return token >= range.start && token < range.end;
}

function speakerOf(clause: Clause): TokenRange | null {
  const speakers = clause.passive ? clause.agents : clause.subjects;
  const [first] = speakers;
  const last = speakers.at(-1);
  return first && last ? { start: first.start, end: Math.max(first.end, last.end) } : null;
}

/** The content runs to the end of the sentence, or to the next clause that goes on with the speaker. */
function endOfContent(doc: Doc, content: Clause, clauses: readonly Clause[], sentence: TokenRange): number {
  const goesOn = ({ verb, governor }: Clause) =>
    verb > content.verb &&
    governor?.relation === "conjunct" &&
    (doc.clauses[governor.clause]?.verb ?? 0) < content.verb;
  const begins = ({ verb, start, governor }: Clause) =>
    governor === null && verb > content.verb && start > content.verb && /^[,;:—–]$/.test(doc.norms[start - 1] ?? "");
  const next = clauses.find((other) => goesOn(other) || begins(other));
  if (!next) return trim(doc, content.start, sentence.end);
  const and = doc.norms[next.start - 1] === "and" ? next.start - 1 : next.start;
  return trim(doc, content.start, and);
}

/** `The ban, Seoul said, will stay`: the words before the cue's comma, and those behind its second one. */
function around(doc: Doc, clause: Clause, clauses: readonly Clause[], sentence: TokenRange): TokenRange[] {
  const speaker = speakerOf(clause);
  const start = Math.min(clause.start, speaker?.start ?? clause.start, clause.verb);
  if (start - 1 <= sentence.start || !/^[,"”“—–?!]$/.test(doc.norms[start - 1] ?? "")) return [];
  const ranges = [{ start: sentence.start, end: trim(doc, sentence.start, start) }];
  const after = Math.max(clause.verb + 1, speaker?.end ?? 0);
  const complete = clauses.some((other) => other.verb < start && other.tense !== "none");
  const comma = complete ? -1 : commaAfter(doc, after, sentence.end);
  if (comma !== -1 && comma + 2 < sentence.end)
    ranges.push({ start: comma + 1, end: trim(doc, comma + 1, sentence.end) });
  const says = (range: TokenRange) => ranges.length > 1 || clauses.some((other) => isInside(other.verb, range));
  return ranges.filter((range) => range.end > range.start && says(range));
}

function commaAfter(doc: Doc, from: number, end: number): number {
  for (let i = from; i < end; i++) if (doc.norms[i] === ",") return i;
  return -1;
}

/** Leaves out the signs at the end. */
function trim(doc: Doc, start: number, end: number): number {
  let last = end;
  while (last > start && /^[.,;:"”“—–?!)]+$/.test(doc.norms[last - 1] ?? "")) last--;
  return last;
}

function accordingTo(doc: Doc, sentence: number, range: TokenRange, nouns: readonly NounPhrase[]): Report[] {
  const found: Report[] = [];
  for (let i = range.start; i < range.end; i++) {
    const words = accordingCues()
      .get(doc.norms[i] ?? "")
      ?.find((cue) => cue.every((word, k) => doc.norms[i + k] === word));
    if (words === undefined) continue;
    const cue = words.join(" ");
    const after = i + words.length;
    const source = nouns.find((phrase) => phrase.start >= after && phrase.start <= after + 1);
    const speaker = source ? { start: source.start, end: source.end } : null;
    const comma = i === range.start ? commaAfter(doc, after, range.end) : -1;
    const leads = comma !== -1;
    const content = leads
      ? { start: comma + 1, end: trim(doc, comma + 1, range.end) }
      : { start: range.start, end: trim(doc, range.start, i) };
    if (content.end > content.start) found.push({ ...content, sentence, speaker, cue, cueToken: i, quoted: false });
  }
  return found;
}

/** Words in quotation marks, with the speaker of the cue beside them, or of the paragraph's last cue. */
function quoted(
  doc: Doc,
  range: TokenRange,
  sentence: number,
  clauses: readonly Clause[],
  last: Report | null,
): Report | null {
  if (range.end - range.start < 1) return null;
  const cues = clauses.filter(
    (clause) => reportingVerbs().has(doc.lemmas[clause.verb] ?? "") && !isInside(clause.verb, range),
  );
  const beside = cues.toSorted((a, b) => distance(a.verb, range) - distance(b.verb, range))[0];
  const speaker = beside ? speakerOf(beside) : (last?.speaker ?? null);
  const cue = beside ? (doc.norms[beside.verb] ?? "") : (last?.cue ?? "");
  return { ...range, sentence, speaker, cue, cueToken: beside?.verb ?? -1, quoted: true };
}

function distance(token: number, range: TokenRange): number {
  return token < range.start ? range.start - token : token - range.end;
}
