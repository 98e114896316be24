import { explainDocument } from "../coding/code.ts";
import type { Doc, TokenRange } from "../language/doc.ts";
import type { Analysis, AnalysisQuery } from "../model/analysis.ts";
import type { Document } from "../model/document.ts";
import { SENTENCE_TOKENS, sentencesOf } from "./analysed-sentence.ts";
import { readEnglish, whyNotEnglish } from "./english.ts";

/** A page ends with the sentence that brings it to so many tokens, however few its sentences. */
const PAGE_TOKENS = 4_000;

/** Reads and codes one clean document anew and says how, a page of sentences at a time; one that cannot be read says why. */
export function analyseClean(document: Document, query: AnalysisQuery): Analysis {
  return reading(document, (doc) => pageOf(doc, query));
}

/** Reads and codes one clean document anew and says how, every sentence at once. */
export function analyseWhole(document: Document): Analysis {
  return reading(document, (doc) => ({ from: 0, to: doc.sentences.length, before: null, next: null }));
}

/** The sentences of a page, and the text offsets that ask for those before and after it. */
interface Page {
  from: number;
  to: number;
  before: number | null;
  next: number | null;
}

function reading(document: Document, choose: (doc: Doc) => Page): Analysis {
  const unread = whyNotEnglish(document);
  if (unread !== null) return { unread, steps: [], total: 0, first: 0, before: null, next: null, sentences: [] };
  const doc = readEnglish(document);
  const { from, to, before, next } = choose(doc);
  const decisions = Map.groupBy(explainDocument(document, doc).decisions, ({ sentence }) => sentence);
  return {
    unread: null,
    steps: doc.trace,
    total: doc.sentences.length,
    first: from,
    before,
    next,
    sentences: sentencesOf(doc, from, to).map((sentence, index) => {
      return { ...sentence, decisions: decisions.get(from + index) ?? [] };
    }),
  };
}

function pageOf(doc: Doc, { at, limit }: AnalysisQuery): Page {
  const starts = pageStarts(doc.sentences, limit);
  const offset = (page: number) => {
    const sentence = doc.sentences[starts[page] ?? -1];
    return sentence ? (doc.starts[sentence.start] ?? null) : null;
  };
  const following = starts.findIndex((_, page) => page > 0 && (offset(page) ?? 0) > at);
  const page = following < 0 ? Math.max(0, starts.length - 1) : following - 1;
  return {
    from: starts[page] ?? 0,
    to: starts[page + 1] ?? doc.sentences.length,
    before: offset(page - 1),
    next: offset(page + 1),
  };
}

/** The first sentence of each page. */
function pageStarts(sentences: readonly TokenRange[], limit: number): number[] {
  const starts: number[] = [];
  let count = limit;
  let tokens = 0;
  for (const [index, { start, end }] of sentences.entries()) {
    if (count === limit || tokens >= PAGE_TOKENS) {
      starts.push(index);
      count = 0;
      tokens = 0;
    }
    count += 1;
    tokens += Math.min(end - start, SENTENCE_TOKENS);
  }
  return starts;
}
