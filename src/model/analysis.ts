import type { Decision } from "./decision.ts";
import type { EntityType } from "./entity.ts";
import type { Interval } from "./interval.ts";
import type { Quote, Span } from "./span.ts";

/** Which page of an analysis: the one that holds the text offset `at`, with at most `limit` sentences. */
export interface AnalysisQuery {
  at: number;
  limit: number;
}

/** How a document's text was read and coded, a page of sentences at a time. Offsets are UTF-16 code units into the clean text. */
export interface Analysis {
  /** Why the text was not read, in one sentence; `null` where it was. */
  unread: string | null;
  /** What each step of the reading did, in order. */
  steps: AnalysisStep[];
  /** Sentences of the whole text, and the number of the first one here, from 0. */
  total: number;
  first: number;
  /** Text offsets that ask for the pages before and after this one; `null` where there is none. */
  before: number | null;
  next: number | null;
  sentences: AnalysedSentence[];
}

export interface AnalysisStep {
  step: string;
  did: string;
}

export interface AnalysedSentence extends Quote {
  tokens: AnalysedToken[];
  /** Tokens left out at the end of an overlong sentence; its words and spans end where they do. */
  omitted: number;
  entities: AnalysedMention[];
  times: AnalysedTime[];
  reports: AnalysedReport[];
  /** What coding decided on its words, in the order of the text; what was left out, too. */
  decisions: Decision[];
}

/** A token with its tags and its place in the dependency tree (Universal Dependencies 2, Penn Treebank tags). */
export interface AnalysedToken extends Quote {
  upos: string;
  xpos: string;
  lemma: string;
  /** Index of its head among the sentence's tokens, which may be one left out; `null` for a root. */
  head: number | null;
  relation: string;
}

/** Words that stand for an entity: as a name, an adjective (`Russian`), a description (`the ministry`) or a pronoun. */
export interface AnalysedMention extends Span {
  kind: "name" | "adjective" | "description" | "pronoun";
  name: string;
  type: EntityType;
  country: string | null;
  because: string;
}

/** A time expression and the days it resolves to; `interval` is `null` where it stays open. */
export interface AnalysedTime extends Span {
  interval: Interval | null;
  because: string;
}

/** Words reported from a speaker, to an addressee; `null` where the text names none. */
export interface AnalysedReport extends Span {
  speaker: Quote | null;
  addressee: Quote | null;
  /** The word that tells so (`said`); empty where there is none. */
  cue: string;
  quoted: boolean;
}
