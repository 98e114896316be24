import type { Chunk } from "./chunks.ts";
import type { Relation } from "./clause-frame.ts";
import type { Clause, Doc, TokenRange } from "../doc.ts";
import { grammar } from "./grammar.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** What a new clause is made of. */
export interface Draft {
  /** Chunk of its verb group. */
  at: number;
  group: VerbGroup;
  subjects: TokenRange[];
  mark: string | null;
  /** Index of the clause it depends on, -1 for none. */
  governor: number;
  relation: Relation | null;
}

/** The chunks of a sentence and the clauses that were read from it so far. */
export class SentenceClauses {
  readonly doc: Doc;
  readonly chunks: readonly Chunk[];
  /** Index of the sentence's first clause in the document. */
  readonly first: number;
  readonly #sentence: number;

  constructor(doc: Doc, sentence: number, chunks: readonly Chunk[]) {
    this.doc = doc;
    this.chunks = chunks;
    this.first = doc.clauses.length;
    this.#sentence = sentence;
  }

  add({ at, group, subjects, mark, governor, relation }: Draft): number {
    const { verb, passive, negated, modal, tense } = group;
    const chunk = this.chunk(at);
    const own = relation === null || relation === "complement" || relation === "adverbial";
    const clause: Clause = {
      start: own ? Math.min(chunk.start, ...subjects.map((range) => range.start)) : chunk.start,
      end: chunk.end,
      sentence: this.#sentence,
      verb,
      particle: null,
      subjects,
      objects: [],
      agents: [],
      prepositions: [],
      passive,
      negated,
      modal,
      tense,
      mark,
      governor: relation === null || governor === -1 ? null : { clause: governor, relation },
    };
    return this.doc.clauses.push(clause) - 1;
  }

  own(): Clause[] {
    return this.doc.clauses.slice(this.first);
  }

  clause(index: number): Clause {
    return this.doc.clauses[index] as Clause;
  }

  /** Index of the newest clause, -1 for none. */
  last(): number {
    return this.doc.clauses.length > this.first ? this.doc.clauses.length - 1 : -1;
  }

  lastFinite(): number | null {
    for (let k = this.doc.clauses.length - 1; k >= this.first; k--) if (this.clause(k).tense !== "none") return k;
    return null;
  }

  /** Index of the newest clause whose verb stands before a token, -1 for none. */
  lastBefore(token: number): number {
    for (let k = this.doc.clauses.length - 1; k >= this.first; k--) if (this.clause(k).verb < token) return k;
    return -1;
  }

  chunk(c: number): Chunk {
    return this.chunks[c] as Chunk;
  }

  /** The chunk of a clause's verb, -1 for none. */
  chunkOf(clause: number): number {
    const verb = this.doc.clauses[clause]?.verb ?? -1;
    return this.chunks.findIndex((chunk) => chunk.start <= verb && verb < chunk.end);
  }

  /** The chunk before, adverbs, times and quotation marks aside. */
  before(c: number): number {
    return this.skipBack(c - 1);
  }

  skipBack(c: number): number {
    let k = c;
    while (k >= 0 && ["adverb", "time", "quote"].includes(this.chunk(k).kind)) k--;
    return k;
  }

  /** Whether a verb takes a clause as its complement: `said`, `believes`. */
  isClausal(verb: number): boolean {
    return grammar().clausal.has(this.doc.lemmas[verb] ?? "");
  }

  /** Whether a verb may stand before its subject or in brackets of commas: `said Kim`. */
  isSaying(verb: number): boolean {
    return grammar().inverting.has(this.doc.lemmas[verb] ?? "");
  }

  /** `seized by`: hardly the verb of a sentence. */
  hasAgent(c: number): boolean {
    const next = this.chunks[c + 1];
    return next?.kind === "preposition" && next.word === "by";
  }
}
