import { type Doc, RELATIONS, type TokenRange, UPOS, XPOS } from "../language/doc.ts";
import type { AnalysedMention, AnalysedReport, AnalysedSentence, AnalysedToken } from "../model/analysis.ts";
import type { Quote, Span } from "../model/span.ts";

/** Tokens of a sentence beyond these are left out: no page could show them, and a text without full stops has no end. */
export const SENTENCE_TOKENS = 1_000;

/** Sentences `from` up to `to` with all that the language engine read of them. */
export function sentencesOf(doc: Doc, from: number, to: number): Omit<AnalysedSentence, "decisions">[] {
  return doc.sentences.slice(from, to).map((whole) => {
    const shown = { start: whole.start, end: Math.min(whole.end, whole.start + SENTENCE_TOKENS) };
    const within = <R extends TokenRange>(ranges: readonly R[]) =>
      ranges
        .filter(({ start, end }) => start >= shown.start && start < shown.end && end > start)
        .sort((one, other) => one.start - other.start);
    return {
      ...quoteOf(doc, shown),
      tokens: tokensOf(doc, shown),
      omitted: whole.end - shown.end,
      entities: within(doc.mentions).flatMap((mention) => mentionOf(doc, mention)),
      times: within(doc.times).map((time) => {
        return { ...spanOf(doc, time), interval: time.interval, because: time.because };
      }),
      reports: within(doc.reports).map((report) => reportOf(doc, report)),
    };
  });
}

function tokensOf(doc: Doc, sentence: TokenRange): AnalysedToken[] {
  const tokens: AnalysedToken[] = [];
  for (let i = sentence.start; i < sentence.end; i++) {
    const head = doc.heads[i] ?? i;
    tokens.push({
      ...quoteOf(doc, { start: i, end: i + 1 }),
      upos: UPOS[doc.upos[i] ?? 0] ?? "X",
      xpos: XPOS[doc.xpos[i] ?? 0] ?? "XX",
      lemma: doc.lemmas[i] ?? "",
      head: head === i ? null : head - sentence.start,
      relation: RELATIONS[doc.labels[i] ?? 0] ?? "dep",
    });
  }
  return tokens;
}

function mentionOf(doc: Doc, mention: Doc["mentions"][number]): AnalysedMention[] {
  const entity = doc.entities[mention.entity];
  if (!entity) return [];
  const { name, type, country, because } = entity;
  return [{ ...spanOf(doc, mention), kind: mention.kind, name, type, country, because }];
}

function reportOf(doc: Doc, report: Doc["reports"][number]): AnalysedReport {
  const speaker = report.speaker && quoteOf(doc, report.speaker);
  const addressee = report.addressee && quoteOf(doc, report.addressee);
  return { ...spanOf(doc, report), speaker, addressee, cue: report.cue, quoted: report.quoted };
}

function quoteOf(doc: Doc, range: TokenRange): Quote {
  const span = spanOf(doc, range);
  return { ...span, text: doc.text.slice(span.start, span.end) };
}

function spanOf(doc: Doc, { start, end }: TokenRange): Span {
  const from = doc.starts[start] ?? 0;
  return { start: from, end: doc.ends[end - 1] ?? from };
}
