import type { EntityType } from "../model/entity.ts";
import type { Interval } from "../model/interval.ts";

/** A run of tokens, `end` exclusive. */
export interface TokenRange {
  start: number;
  end: number;
}

/** A name, office or description that stands for an entity, resolved as far as it could be. */
export interface Mention extends TokenRange {
  /** Index into `Doc.entities`. */
  entity: number;
  /** The token that carries the grammar of the mention: its last noun. */
  head: number;
  /** `adjective`: a demonym before a noun (`Russian vessels`); `description`: `the ministry`, `Russian troops`. */
  kind: "name" | "adjective" | "description" | "pronoun";
}

/** An entity of this document, before the coder gives it an id. */
export interface DocEntity {
  name: string;
  type: EntityType;
  country: string | null;
  sector: string | null;
  office: string | null;
  /** Dictionary entry or rule that resolved it; shown to the user. */
  because: string;
}

/** A time expression and the days it resolves to; `interval` is `null` where it stays open. */
export interface TimeMention extends TokenRange {
  interval: Interval | null;
  because: string;
}

/** A noun phrase with what hangs on it: `Russia's veto of the resolution`. */
export interface NounPhrase extends TokenRange {
  sentence: number;
  head: number;
  possessor: TokenRange | null;
  complements: PrepositionalPhrase[];
}

export interface PrepositionalPhrase extends TokenRange {
  preposition: string;
  /** The phrase after the preposition. */
  object: TokenRange;
}

/**
 * A predicate with its arguments: the surface that coding reads. Today patterns over tags fill it, later a dependency
 * parser; the coder cannot tell the difference.
 */
export interface Clause extends TokenRange {
  sentence: number;
  /** The main verb's token; its lemma is the trigger. */
  verb: number;
  /** Verb particle or fixed preposition that belongs to the verb (`call off`, `account for`), else `null`. */
  particle: string | null;
  /** Coordinated subjects singly; empty where the clause has none of its own and none could be inherited. */
  subjects: TokenRange[];
  objects: TokenRange[];
  /** `by` phrases of a passive. */
  agents: TokenRange[];
  prepositions: PrepositionalPhrase[];
  passive: boolean;
  negated: boolean;
  /** Lower-case modal (`will`, `may`, `would`), `to` for a bare infinitive, else `null`. */
  modal: string | null;
  tense: "past" | "present" | "future" | "none";
  /** Subordinator that opens the clause (`if`, `unless`, `that`, `after`, `should`, `were`), lower case. */
  mark: string | null;
  /** The clause it depends on and how; `null` for a main clause. */
  governor: {
    clause: number;
    relation: "complement" | "infinitive" | "adverbial" | "relative" | "participle" | "conjunct";
  } | null;
}

/** Words reported from a speaker: quotation marks or a reporting verb with its complement. */
export interface Report extends TokenRange {
  sentence: number;
  /** Tokens of the speaker, `null` where the text names none. */
  speaker: TokenRange | null;
  cue: string;
  /** Token of the cue, -1 for bare quotation marks. */
  cueToken: number;
  quoted: boolean;
}

/**
 * A text under analysis. Tokens stand in typed arrays (one slot a token); each pipeline step reads what earlier steps
 * wrote and adds its own layer, so that a step can be replaced without touching its neighbours.
 */
export interface Doc {
  readonly text: string;
  /** ISO date against which relative times resolve; `null` leaves them open. */
  readonly published: string | null;
  /** Offsets into `text`, UTF-16 code units, `ends` exclusive. */
  starts: Int32Array;
  ends: Int32Array;
  /** The tokens as they stand in the text, and in lower case with straight apostrophes and hyphens. */
  words: string[];
  norms: string[];
  /** Index into `UPOS`. */
  upos: Uint8Array;
  lemmas: string[];
  /** Dependency head of each token, itself for a root, -1 while nothing has parsed the sentence. */
  heads: Int32Array;
  sentences: TokenRange[];
  entities: DocEntity[];
  mentions: Mention[];
  times: TimeMention[];
  nouns: NounPhrase[];
  clauses: Clause[];
  reports: Report[];
  /** What each step did, in order, for `explain`. */
  trace: { step: string; did: string }[];
}

/** Universal part-of-speech tags; `Doc.upos` holds indices into this list. */
export const UPOS = [
  "X",
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
] as const;
