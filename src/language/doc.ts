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

/**
 * Words reported from a speaker: in quotation marks, behind or before a verb of saying, or with a named source. Words
 * around their attribution (`The ban, Seoul said, will stay`) are two reports with the same cue, a quotation is one for
 * each of its sentences. Ordered by start, the longer first.
 */
export interface Report extends TokenRange {
  sentence: number;
  /** Tokens of the speaker, `null` where the text names none. */
  speaker: TokenRange | null;
  /** Whom the words are said to (`told Seoul that`), `null` where the text names none. */
  addressee: TokenRange | null;
  /** The cue in lower case, empty where the text has none. */
  cue: string;
  /** Token of the cue, -1 for quotation marks without one of their own. */
  cueToken: number;
  quoted: boolean;
  /** The report that passes this one on: index into `Doc.reports`, `null` where the text itself does. */
  outer: number | null;
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
  /** Index into `XPOS`. */
  xpos: Uint8Array;
  /** Dependency head of each token, itself for a root. */
  heads: Int32Array;
  /** Relation of each token to its head: index into `RELATIONS`. */
  labels: Uint8Array;
  /** What the network made of each token, the same number of values for every token: see `network/read.ts`. */
  states: Int16Array;
  sentences: TokenRange[];
  /** How each sentence is read: index into `CARE`. */
  care: Uint8Array;
  entities: DocEntity[];
  mentions: Mention[];
  times: TimeMention[];
  nouns: NounPhrase[];
  clauses: Clause[];
  reports: Report[];
  /** What each step did, in order, for `explain`. */
  trace: { step: string; did: string }[];
}

/**
 * How a sentence is read, by the values of `Doc.care`: not parsed at all, so that it has neither tags nor a tree; parsed once; or parsed
 * again where the parse has defects.
 */
export const CARE = { none: 0, once: 1, full: 2 } as const;

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

/** Tags of the Penn Treebank as Universal Dependencies English writes them; `Doc.xpos` holds indices into this list. */
export const XPOS = [
  "XX",
  ..."# $ '' , -LRB- -RRB- . : ADD AFX CC CD DT EX FW GW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS".split(" "),
  ..."PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB ``".split(" "),
];

/** Universal Dependencies relations of English, with subtypes; `Doc.labels` holds indices into this list. */
export const RELATIONS = [
  "dep",
  ..."root acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound".split(" "),
  ..."compound:prt conj cop csubj csubj:outer csubj:pass det det:predet discourse dislocated expl fixed flat".split(
    " ",
  ),
  ..."goeswith iobj list mark nmod nmod:desc nmod:poss nmod:unmarked nsubj nsubj:outer nsubj:pass nummod".split(" "),
  ..."obj obl obl:agent obl:unmarked orphan parataxis punct reparandum vocative xcomp".split(" "),
];
