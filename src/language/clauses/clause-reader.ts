import type { Chunk } from "./chunks.ts";
import { completeArguments } from "./clause-arguments.ts";
import { SENTENCE, relationOf } from "./clause-frame.ts";
import type { Frame, Relation } from "./clause-frame.ts";
import type { Clause, Doc, TokenRange } from "../doc.ts";
import { FreePhrases } from "./free-phrases.ts";
import { grammar } from "./grammar.ts";
import { invert } from "./inversion.ts";
import { settleMarks } from "./marks.ts";
import { ParticipleTest } from "./participles.ts";
import { reporting } from "../reports/reporting.ts";
import { SentenceClauses } from "./sentence-clauses.ts";
import { FORM, verbForms } from "./verb-form.ts";
import type { VerbGroup } from "./verb-groups.ts";

/**
 * Reads one sentence left to right and adds its clauses to the document.
 *
 * Subjects wait until a finite verb takes them, so that appositions and relative clauses between the two do no harm;
 * a relative pronoun opens a frame in which what it stands for may be the subject.
 */
export class ClauseReader {
  readonly #doc: Doc;
  readonly #reading: SentenceClauses;
  readonly #free: FreePhrases;
  readonly #participles: ParticipleTest;
  #frames: Frame[] = [{ ...SENTENCE }];
  /** Clauses that stand before the main clause they depend on. */
  #waiting: { clause: number; relation: Relation }[] = [];
  /** Token of the last semicolon or colon: no clause governs across it. */
  #lastStop = -1;
  /** What the pronoun of a relative clause with a subject of its own stands for: its object, if it has no other. */
  readonly #gaps = new Map<number, TokenRange[]>();

  constructor(doc: Doc, sentence: number, chunks: Chunk[]) {
    this.#doc = doc;
    this.#reading = new SentenceClauses(doc, sentence, settleMarks(doc, invert(doc, chunks)));
    this.#free = new FreePhrases(this.#reading);
    this.#participles = new ParticipleTest(this.#reading, this.#free);
  }

  read(): void {
    for (const [c, chunk] of this.#reading.chunks.entries()) {
      if (chunk.kind === "noun") this.#free.add(c);
      else if (chunk.kind === "mark") this.#open(c, "marked", chunk.word, null);
      else if (chunk.kind === "relative") this.#relative(c, chunk.word);
      else if (chunk.kind === "stop") this.#stop(chunk.start);
      else if (chunk.kind === "verb") this.#verb(c, chunk.group);
    }
    completeArguments(this.#doc, this.#reading.chunks, this.#reading.own());
    for (const [index, antecedent] of this.#gaps) this.#fillGap(this.#reading.clause(index), antecedent);
  }

  #fillGap(clause: Clause, antecedent: TokenRange[]): void {
    const full = clause.objects.length > 0 || clause.passive || this.#reading.isClausal(clause.verb);
    if (!full) clause.objects.push(...antecedent);
  }

  #stop(token: number): void {
    this.#frames = this.#frames.slice(0, 1);
    this.#lastStop = token;
  }

  #open(at: number, kind: Frame["kind"], mark: string, antecedent: TokenRange[] | null): void {
    this.#frames.push({ at, kind, mark, antecedent, clause: -1, governor: this.#reading.last(), resume: -1 });
  }

  #relative(c: number, word: string): void {
    const { chunks } = this.#reading;
    let before = this.#reading.skipBack(chunks[c - 1]?.kind === "comma" ? c - 2 : c - 1);
    // `vessels on April 2, which`: a date is no antecedent.
    if (chunks[before]?.kind === "preposition") before = this.#reading.skipBack(before - 1);
    const noun = chunks[before];
    const content = word === "that" && noun?.kind === "noun" && this.#announcesContent(noun.end - 1);
    if (noun?.kind !== "noun" || content) this.#open(c, "marked", "that", null);
    else this.#open(c, "relative", word, [{ start: noun.start, end: noun.end }]);
  }

  /** `told reporters that`, `the claim that`: no relative pronoun. */
  #announcesContent(noun: number): boolean {
    if (reporting().nouns.includes(this.#doc.lemmas[noun] ?? "")) return true;
    const last = this.#reading.last();
    return last !== -1 && grammar().addressing.has(this.#doc.lemmas[this.#reading.clause(last).verb] ?? "");
  }

  #verb(c: number, group: VerbGroup): void {
    if (group.form === "infinitive" && this.#participles.isHeadlineFuture(c))
      this.#finite(c, { ...group, tense: "future" });
    else if (group.form === "infinitive") this.#infinitive(c, group);
    else if (group.form === "gerund") this.#participle(c, group);
    else if (group.form === "participle" || (group.form === "open" && this.#participles.isReduced(c, this.#frames)))
      this.#participle(c, { ...group, passive: true, tense: "none" });
    else this.#finite(c, group);
  }

  #finite(c: number, group: VerbGroup): void {
    if (this.#continuesModal(c, group)) return;
    const and = this.#reading.chunks[this.#reading.before(c)]?.kind === "and";
    const previous = and || this.#participles.isSeriesMember(c) ? this.#joinedTo(c, group) : null;
    if (previous !== null && !this.#free.isWaitingAfter(this.#reading.chunkOf(previous))) {
      const { subjects, mark } = this.#reading.clause(previous);
      this.#reading.add({ at: c, group, subjects, mark, governor: previous, relation: "conjunct" });
      return;
    }
    for (;;) {
      const top = this.#frames.at(-1) as Frame;
      const subjects = this.#isLastVerbOfOuter(top, c) ? null : this.#subjectIn(top, c);
      if (subjects) return this.#settle(c, group, top, subjects);
      if (this.#frames.length === 1 || top.clause === -1) return this.#withoutSubject(c, group, top);
      this.#frames.pop();
      (this.#frames.at(-1) as Frame).resume = top.at;
    }
  }

  /** `The man who saw the dog is old`: the last verb of the sentence belongs to the subject that still waits for one. */
  #isLastVerbOfOuter(top: Frame, c: number): boolean {
    const outer = this.#frames.at(-2);
    if (top.kind !== "relative" || top.clause === -1 || !outer) return false;
    const more = this.#reading.chunks.slice(c + 1).some(({ kind }) => kind === "verb");
    const waiting = more ? null : this.#free.subjectIn({ ...outer, resume: top.at }, c);
    return waiting !== null && waiting.at < top.at;
  }

  /** `to waive or modify`, `will seize and burn`: a bare verb behind `and` shares the auxiliaries of the verb before it. */
  #continuesModal(c: number, group: VerbGroup): boolean {
    const last = this.#reading.last();
    const and = this.#reading.chunks[this.#reading.before(c)];
    const base = (verbForms(this.#doc, group.verb) & FORM.base) !== 0;
    const bare = group.modal === null && group.start === group.verb && base;
    if (and?.kind !== "and" || !bare || last === -1 || this.#reading.clause(last).modal === null) return false;
    const { subjects, mark, modal, tense, negated } = this.#reading.clause(last);
    const shared = { ...group, modal, tense, negated: negated && (and.word === "or" || and.word === "nor") };
    this.#reading.add({ at: c, group: shared, subjects, mark, governor: last, relation: "conjunct" });
    return true;
  }

  /** The clause that `and` goes on with: after a comma, a verb of saying goes on with the verb of saying. */
  #joinedTo(c: number, group: VerbGroup): number | null {
    const last = this.#reading.lastFinite();
    const and = this.#reading.before(c);
    const comma = this.#reading.chunks[and - 1]?.kind === "comma";
    if (last === null || !comma || !this.#reading.isSaying(group.verb)) return last;
    for (let k = last; k >= this.#reading.first; k--) {
      const { verb, tense } = this.#reading.clause(k);
      if (this.#reading.isSaying(verb) && tense !== "none") return k;
    }
    return last;
  }

  #subjectIn(top: Frame, c: number): TokenRange[] | null {
    const found = this.#free.subjectIn(top, c);
    if (found) return this.#free.take(found, c);
    if (top.kind !== "relative" || !top.antecedent) return null;
    const { antecedent } = top;
    top.antecedent = null;
    return antecedent;
  }

  #settle(c: number, group: VerbGroup, top: Frame, subjects: TokenRange[]): void {
    const joined = top.clause === -1 ? null : this.#joinedSubordinate(subjects);
    if (joined !== null) {
      const { mark } = this.#reading.clause(joined);
      this.#reading.add({ at: c, group, subjects, mark, governor: joined, relation: "conjunct" });
      return;
    }
    top.resume = -1;
    const governor = top.clause === -1 ? top.governor : this.#governorInside(subjects, top);
    const relation = top.clause === -1 ? relationOf(top) : governor === -1 ? null : "complement";
    const mark = top.clause === -1 && top.kind !== "relative" ? top.mark : null;
    const index = this.#reading.add({ at: c, group, subjects, mark, governor, relation });
    if (top.clause === -1) this.#opened(top, index);
    if (relation === "relative" && top.antecedent) this.#gaps.set(index, top.antecedent);
    if (relation === null) this.#serve(index);
    else if (governor === -1) this.#waiting.push({ clause: index, relation });
  }

  /** `once it was over and Minsk had freed him`: without a comma, `and` goes on with the subordinate clause. */
  #joinedSubordinate(subjects: TokenRange[]): number | null {
    const start = subjects[0]?.start ?? 0;
    const last = this.#reading.lastFinite();
    if (last === null || this.#doc.norms[start - 1] !== "and" || this.#doc.norms[start - 2] === ",") return null;
    const { governor, verb } = this.#reading.clause(last);
    return governor === null || verb > start ? null : last;
  }

  /** A frame has found its verb: the clause begins at its subordinator. */
  #opened(top: Frame, index: number): void {
    top.clause = index;
    const opener = this.#reading.chunks[top.at];
    const clause = this.#reading.clause(index);
    if (opener) clause.start = Math.min(opener.start, clause.verb);
  }

  /** The clause whose verb takes the new one as its complement, -1 where it is a main clause of its own. */
  #governorInside(subjects: TokenRange[], top: Frame): number {
    const start = subjects[0]?.start ?? 0;
    const before = this.#reading.lastBefore(start);
    if (before === -1 || before < top.clause || this.#doc.norms[start - 1] === ",") return -1;
    const { verb } = this.#reading.clause(before);
    return verb > this.#lastStop && this.#reading.isClausal(verb) ? before : -1;
  }

  /** Gives what stood before its main clause the clause it depends on. */
  #serve(index: number): void {
    for (const { clause, relation } of this.#waiting)
      this.#reading.clause(clause).governor = { clause: index, relation };
    this.#waiting = [];
  }

  /** `said Kim` takes its subject from behind and depends on nothing; a verb with no subject at all stays alone. */
  #withoutSubject(c: number, group: VerbGroup, top: Frame): void {
    const next = this.#reading.chunks[c + 1];
    const existential = this.#doc.norms[this.#reading.chunk(c).start - 1] === "there";
    const inverts = this.#reading.isSaying(group.verb) || existential;
    const subjects = next?.kind === "noun" && inverts ? [{ start: next.start, end: next.end }] : [];
    if (subjects.length === 0 || top.clause === -1) return this.#settle(c, group, top, subjects);
    this.#serve(this.#reading.add({ at: c, group, subjects, mark: null, governor: -1, relation: null }));
  }

  #infinitive(c: number, group: VerbGroup): void {
    const governor = this.#reading.last();
    const above = governor === -1 ? null : this.#reading.clause(governor);
    const joined = this.#reading.chunks[this.#reading.before(c)]?.kind === "and" && above?.modal === "to";
    const subjects = joined ? above.subjects : this.#controller(governor, c);
    const relation = joined ? "conjunct" : above ? "infinitive" : null;
    this.#reading.add({ at: c, group, subjects, mark: null, governor, relation });
  }

  /** Who does what an infinitive or participle says: the object of `urge`, else the subject of the verb above. */
  #controller(governor: number, c: number): TokenRange[] {
    if (governor === -1) return this.#free.pending(c)?.ranges ?? [];
    const { verb, passive, subjects } = this.#reading.clause(governor);
    if (passive || !grammar().objectControl.has(this.#doc.lemmas[verb] ?? "")) return subjects;
    return this.#free.objectOf(governor)?.ranges ?? this.#calledUpon(governor, c) ?? subjects;
  }

  /** `called on Seoul to`, `appealed to them to`: who is asked stands behind a preposition. */
  #calledUpon(governor: number, c: number): TokenRange[] | null {
    const verb = this.#reading.chunkOf(governor);
    const preposition = this.#reading.chunks[verb + 1];
    const noun = this.#reading.chunks[verb + 2];
    if (preposition?.kind !== "preposition" || noun?.kind !== "noun" || verb + 2 >= c) return null;
    return ["on", "upon", "to", "for", "with"].includes(preposition.word)
      ? [{ start: noun.start, end: noun.end }]
      : null;
  }

  #participle(c: number, group: VerbGroup): void {
    const before = this.#reading.chunks[this.#reading.before(c)];
    const governor = this.#reading.last();
    const mark = before?.kind === "preposition" || before?.kind === "mark" ? before.word : null;
    const subjects = this.#participleSubject(c, before, governor);
    if (before?.kind === "mark") this.#frames.pop();
    const relation = before?.kind === "mark" ? "adverbial" : "participle";
    const index = this.#reading.add({ at: c, group, subjects, mark, governor, relation });
    if (governor === -1) this.#waiting.push({ clause: index, relation });
  }

  #participleSubject(c: number, before: Chunk | undefined, governor: number): TokenRange[] {
    const idiom = before?.kind === "noun" && this.#doc.lemmas[before.end - 1] === "time";
    if (before?.kind === "noun" && !idiom) return [{ start: before.start, end: before.end }];
    if (before?.kind === "preposition" || idiom) return this.#controller(governor, c);
    const pending = this.#free.pending(c);
    if (pending && (before?.kind === "comma" || governor === -1)) return pending.ranges;
    return governor === -1 ? [] : this.#reading.clause(governor).subjects;
  }
}
