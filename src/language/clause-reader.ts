import type { Chunk } from "./chunks.ts";
import type { Clause, Doc, TokenRange } from "./doc.ts";
import { grammar } from "./grammar.ts";
import { completeArguments } from "./clause-arguments.ts";
import { invert } from "./inversion.ts";
import { settleMarks } from "./marks.ts";
import { reporting } from "./reporting.ts";
import { FORM, verbForms } from "./verb-form.ts";
import type { VerbGroup } from "./verb-groups.ts";

type Relation = NonNullable<Clause["governor"]>["relation"];

/** Noun phrases that no preposition governs: what subjects and objects are made of. */
interface Free {
  ranges: TokenRange[];
  /** First and last chunk. */
  at: number;
  last: number;
  /** Index of the clause whose verb it follows directly, -1 for none. */
  objectOf: number;
  taken: boolean;
}

const NOMINATIVE = new Set(["he", "she", "they", "we", "i", "it"]);

/** A clause that is being read: the sentence itself, or what a subordinator or relative pronoun opened. */
interface Frame {
  at: number;
  mark: string | null;
  kind: "main" | "marked" | "relative";
  /** What a relative pronoun stands for, until it has found its verb. */
  antecedent: TokenRange[] | null;
  /** Index of its first finite clause, -1 while it has none. */
  clause: number;
  governor: number;
}

/**
 * Reads one sentence left to right and adds its clauses to the document.
 *
 * Subjects wait until a finite verb takes them, so that appositions and relative clauses between the two do no harm;
 * a relative pronoun opens a frame in which what it stands for may be the subject.
 */
export class ClauseReader {
  readonly #doc: Doc;
  readonly #sentence: number;
  readonly #chunks: readonly Chunk[];
  readonly #first: number;
  readonly #free: Free[] = [];
  #frames: Frame[] = [frame(-1, "main", null, null, -1)];
  /** Clauses that stand before the main clause they depend on. */
  #waiting: { clause: number; relation: Relation }[] = [];
  /** Token of the last semicolon or colon: no clause governs across it. */
  #lastStop = -1;
  /** What the relative pronoun before a clause with a subject of its own stands for: its object, if it has no other. */
  readonly #gaps = new Map<number, TokenRange[]>();

  constructor(doc: Doc, sentence: number, chunks: Chunk[]) {
    this.#doc = doc;
    this.#sentence = sentence;
    this.#chunks = settleMarks(doc, invert(doc, chunks));
    this.#first = doc.clauses.length;
  }

  read(): void {
    for (const [c, chunk] of this.#chunks.entries()) {
      if (chunk.kind === "noun") this.#noun(c, chunk);
      else if (chunk.kind === "mark") this.#open(c, "marked", chunk.word, null);
      else if (chunk.kind === "relative") this.#relative(c, chunk.word);
      else if (chunk.kind === "stop") this.#stop(chunk.start);
      else if (chunk.kind === "verb") this.#verb(c, chunk.group);
    }
    const own = this.#doc.clauses.slice(this.#first);
    completeArguments(this.#doc, this.#chunks, own);
    for (const [index, antecedent] of this.#gaps) this.#fillGap(this.#clause(index), antecedent);
  }

  #fillGap(clause: Clause, antecedent: TokenRange[]): void {
    const full =
      clause.objects.length > 0 || clause.passive || grammar().clausal.has(this.#doc.lemmas[clause.verb] ?? "");
    if (!full) clause.objects.push(...antecedent);
  }

  #stop(token: number): void {
    this.#frames = this.#frames.slice(0, 1);
    this.#lastStop = token;
  }

  #noun(c: number, chunk: TokenRange): void {
    const before = this.#before(c);
    const previous = this.#chunks[before];
    if (previous?.kind === "preposition") return;
    const range = { start: chunk.start, end: chunk.end };
    const last = this.#free.at(-1);
    const adds = previous?.kind === "and" && previous.word !== "but" && previous.word !== "yet";
    if (adds && last && !last.taken && this.#reaches(last, before)) {
      this.#joinList(last, before);
      const list = this.#free.at(-1) as Free;
      list.ranges.push(range);
      list.last = c;
      return;
    }
    const objectOf = previous?.kind === "verb" ? this.#clauseAt(previous.group.verb) : this.#secondObjectOf(previous, before);
    this.#free.push({ ranges: [range], at: c, last: c, objectOf, taken: false });
  }

  /** `called it "a lie"`: a phrase right behind an object belongs to the same verb. */
  #secondObjectOf(previous: Chunk | undefined, before: number): number {
    const last = this.#free.at(-1);
    return previous?.kind === "noun" && last?.last === before ? last.objectOf : -1;
  }

  /** Whether only prepositional phrases and a comma stand between a free phrase and the coordinator at `c`. */
  #reaches(free: Free, c: number): boolean {
    for (let k = free.last + 1; k < c; k++) {
      const { kind } = this.#chunks[k] as Chunk;
      if (!["preposition", "noun", "comma", "quote", "time"].includes(kind)) return false;
    }
    return true;
  }

  /** `Russia, China and Iran`: the phrases before the coordinator that only commas part become one. */
  #joinList(last: Free, and: number): void {
    if (last.last !== and - 1 && !(last.last === and - 2 && this.#chunks[and - 1]?.kind === "comma")) return;
    while (this.#free.length > 1) {
      const tail = this.#free.at(-1) as Free;
      const head = this.#free.at(-2) as Free;
      if (head.taken || tail.at !== head.last + 2 || this.#chunks[head.last + 1]?.kind !== "comma") return;
      head.ranges.push(...tail.ranges);
      head.last = tail.last;
      this.#free.pop();
    }
  }

  #open(c: number, kind: Frame["kind"], mark: string, antecedent: TokenRange[] | null): void {
    this.#frames.push(frame(c, kind, mark, antecedent, this.#doc.clauses.length - 1));
  }

  #relative(c: number, word: string): void {
    let before = this.#skipBack(this.#chunks[c - 1]?.kind === "comma" ? c - 2 : c - 1);
    if (this.#chunks[before]?.kind === "preposition") before = this.#skipBack(before - 1);
    const noun = this.#chunks[before];
    if (noun?.kind !== "noun" || (word === "that" && this.#announcesContent(noun.end - 1)))
      this.#open(c, "marked", "that", null);
    else this.#open(c, "relative", word, [{ start: noun.start, end: noun.end }]);
  }

  /** `told reporters that`, `the claim that`: no relative pronoun. */
  #announcesContent(noun: number): boolean {
    if (reporting().nouns.includes(this.#doc.lemmas[noun] ?? "")) return true;
    const last = this.#doc.clauses.at(-1);
    return last?.sentence === this.#sentence && grammar().addressing.has(this.#doc.lemmas[last.verb] ?? "");
  }

  #verb(c: number, group: VerbGroup): void {
    if (group.form === "infinitive" && !this.#isHeadlineFuture(c)) this.#infinitive(c, group);
    else if (group.form === "gerund") this.#participle(c, group, false);
    else if (group.form === "participle") this.#participle(c, group, true);
    else if (group.form === "open" && this.#isReduced(c)) this.#participle(c, group, true);
    else if (group.form === "infinitive") this.#finite(c, { ...group, tense: "future" });
    else this.#finite(c, group);
  }

  #finite(c: number, group: VerbGroup): void {
    if (this.#continuesModal(c, group)) return;
    const joined = this.#chunks[this.#before(c)]?.kind === "and" || this.#seriesMember(c);
    const previous = this.#joinedTo(c, group);
    if (joined && previous !== null && !this.#unclaimedAfter(previous)) {
      this.#add(c, group, this.#clause(previous).subjects, this.#clause(previous).mark, previous, "conjunct");
      return;
    }
    for (;;) {
      const top = this.#frames.at(-1) as Frame;
      const subject = this.#subjectIn(top, c);
      if (subject) return this.#settle(c, group, top, subject);
      if (this.#frames.length === 1 || top.clause === -1) return this.#withoutSubject(c, group, top);
      this.#frames.pop();
    }
  }

  /** `to waive or modify`, `will seize and burn`: a bare verb behind `and` shares the auxiliaries of the verb before it. */
  #continuesModal(c: number, group: VerbGroup): boolean {
    const last = this.#doc.clauses.length - 1;
    const and = this.#chunks[this.#before(c)];
    const bare =
      group.modal === null && group.start === group.verb && (verbForms(this.#doc, group.verb) & FORM.base) !== 0;
    if (and?.kind !== "and" || !bare || last < this.#first || this.#clause(last).modal === null) return false;
    const { subjects, mark, modal, tense, negated } = this.#clause(last);
    const shared = { ...group, modal, tense, negated: negated && (and.word === "or" || and.word === "nor") };
    this.#add(c, shared, subjects, mark, last, "conjunct");
    return true;
  }

  /** The clause that `and` goes on with: after a comma, a verb of saying goes on with the verb of saying. */
  #joinedTo(c: number, group: VerbGroup): number | null {
    const last = this.#lastFinite();
    const and = this.#before(c);
    if (last === null || this.#chunks[and - 1]?.kind !== "comma" || !this.#saysLike(group.verb)) return last;
    for (let k = last; k >= this.#first; k--)
      if (this.#saysLike(this.#clause(k).verb) && this.#clause(k).tense !== "none") return k;
    return last;
  }

  #saysLike(verb: number): boolean {
    return grammar().inverting.has(this.#doc.lemmas[verb] ?? "");
  }

  #settle(c: number, group: VerbGroup, top: Frame, subjects: TokenRange[]): void {
    const joined = top.clause === -1 ? null : this.#joinedSubordinate(subjects);
    if (joined !== null) {
      this.#add(c, group, subjects, this.#clause(joined).mark, joined, "conjunct");
      return;
    }
    const inside = top.clause === -1 ? top.governor : this.#governorInside(subjects, top);
    const relation = top.clause === -1 ? relationOf(top) : inside === -1 ? null : "complement";
    const mark = top.clause === -1 && top.kind !== "relative" ? top.mark : null;
    const index = this.#add(c, group, subjects, mark, inside, relation);
    if (top.clause === -1) this.#opened(top, index);
    if (relation === "relative" && top.antecedent) this.#gaps.set(index, top.antecedent);
    if (relation === null) this.#serve(index);
    else if (inside === -1) this.#waiting.push({ clause: index, relation });
  }

  /** `once it was over and Minsk had freed him`: without a comma, `and` goes on with the subordinate clause. */
  #joinedSubordinate(subjects: TokenRange[]): number | null {
    const start = subjects[0]?.start ?? 0;
    const last = this.#lastFinite();
    if (last === null || this.#doc.norms[start - 1] !== "and" || this.#doc.norms[start - 2] === ",") return null;
    return this.#clause(last).governor === null || this.#clause(last).verb > start ? null : last;
  }

  /** A frame has found its verb: the clause begins at its subordinator. */
  #opened(top: Frame, index: number): void {
    top.clause = index;
    const opener = this.#chunks[top.at];
    if (opener) this.#clause(index).start = Math.min(opener.start, this.#clause(index).verb);
  }

  /** The clause whose verb takes the new one as its complement, -1 where it is a main clause of its own. */
  #governorInside(subjects: TokenRange[], top: Frame): number {
    const start = subjects[0]?.start ?? 0;
    const before = this.#lastClauseBefore(start);
    if (before === -1 || before < top.clause || this.#doc.norms[start - 1] === ",") return -1;
    if (this.#clause(before).verb < this.#lastStop) return -1;
    const clausal = grammar().clausal.has(this.#doc.lemmas[this.#clause(before).verb] ?? "");
    return clausal ? before : -1;
  }

  /** Gives what stood before its main clause the clause it depends on. */
  #serve(index: number): void {
    for (const { clause, relation } of this.#waiting) this.#clause(clause).governor = { clause: index, relation };
    this.#waiting = [];
  }

  #subjectIn(top: Frame, c: number): TokenRange[] | null {
    const found = this.#freeIn(top, c);
    if (found) return this.#take(this.#headlineList(found, c));
    if (top.kind !== "relative" || !top.antecedent) return null;
    const { antecedent } = top;
    top.antecedent = null;
    return antecedent;
  }

  #freeIn(top: Frame, c: number): Free | null {
    const floor =
      top.clause === -1 || this.#interrupted(c) ? top.at : Math.max(top.at, this.#chunkOfVerb(this.#lastInFrame(top)));
    let found: Free | null = null;
    for (let k = this.#free.length - 1; k >= 0; k--) {
      const free = this.#free[k] as Free;
      if (free.at < floor) break;
      if (free.taken) continue;
      if (this.#cutOff(free, c)) {
        if (!found && this.#isNext(free, c)) return this.#lastConjunct(free);
        continue;
      }
      // `Putin, the president, said`: the phrase before the comma is the subject, the later one its apposition.
      if (found && !this.#isApposition(free, found, c)) break;
      found = free;
    }
    return found;
  }

  /** `Iran, Russia sign pact`: in a headline a comma joins two subjects of a verb in the plural. */
  #headlineList(found: Free, c: number): Free {
    const head = this.#free[this.#free.indexOf(found) - 1];
    const chunk = this.#chunks[c] as Chunk;
    const plural = found.last === c - 1 && (verbForms(this.#doc, chunk.start) & FORM.base) !== 0;
    if (!plural || !head || head.taken || head.at !== 0 || found.at !== 2 || this.#chunks[1]?.kind !== "comma")
      return found;
    head.taken = true;
    return { ...found, ranges: [...head.ranges, ...this.#take(found)] };
  }

  /** `The ban, Seoul said, will stay`: the verb before the comma was only put in, its sentence goes on. */
  #interrupted(c: number): boolean {
    const last = this.#lastFinite();
    return this.#chunks[c - 1]?.kind === "comma" && last !== null && this.#saysLike(this.#clause(last).verb);
  }

  /** `developed eczema and the parents were advised`: the last of a list of objects begins a sentence of its own. */
  #lastConjunct(list: Free): Free | null {
    const range = list.ranges.length > 1 ? list.ranges.pop() : undefined;
    if (!range) return null;
    const split: Free = { ranges: [range], at: list.last, last: list.last, objectOf: -1, taken: false };
    this.#free.push(split);
    return split;
  }

  /** Whether only adverbs and prepositional phrases stand between a free phrase and the verb. */
  #isNext(free: Free, c: number): boolean {
    for (let k = free.last + 1; k < c; k++)
      if (!["preposition", "noun", "adverb", "time", "quote"].includes((this.#chunks[k] as Chunk).kind)) return false;
    return true;
  }

  /** An object stays an object unless its verb takes clauses: `condemned the attacks`, `says the attacks`. */
  #cutOff(free: Free, c: number): boolean {
    if (free.objectOf === -1 || this.#mayTakeClause(free.objectOf)) return false;
    const single = free.ranges.length === 1;
    if (single && NOMINATIVE.has(this.#doc.norms[free.ranges[0]?.start ?? -1] ?? "") && this.#isNext(free, c))
      return false;
    const group = this.#chunks[c];
    const finite = group?.kind === "verb" && group.group.form === "finite";
    return !(single && finite && this.#before(c) === free.last && !this.#frames.some((outer) => outer.clause === -1));
  }

  #mayTakeClause(clause: number): boolean {
    return grammar().clausal.has(this.#doc.lemmas[this.#clause(clause).verb] ?? "");
  }

  #isApposition(head: Free, tail: Free, verb: number): boolean {
    if (this.#chunks[tail.at - 1]?.kind !== "comma" || this.#chunks[this.#before(verb)]?.kind !== "comma") return false;
    return tail.objectOf === -1 && head.objectOf === -1;
  }

  #take(free: Free): TokenRange[] {
    free.taken = true;
    free.objectOf = -1;
    return free.ranges;
  }

  /** `said Kim` takes its subject from behind and depends on nothing; a verb with no subject at all stays alone. */
  #withoutSubject(c: number, group: VerbGroup, top: Frame): void {
    const subjects = this.#behind(c, group);
    if (subjects.length === 0 || top.clause === -1) return this.#settle(c, group, top, subjects);
    this.#serve(this.#add(c, group, subjects, null, -1, null));
  }

  /** `said Kim`: the subject behind its verb. */
  #behind(c: number, group: VerbGroup): TokenRange[] {
    const next = this.#chunks[c + 1];
    const inverts = grammar().inverting.has(this.#doc.lemmas[group.verb] ?? "") || this.#isExistential(c);
    if (next?.kind !== "noun" || !inverts) return [];
    return [{ start: next.start, end: next.end }];
  }

  #isExistential(c: number): boolean {
    return this.#doc.norms[((this.#chunks[c] as Chunk).start ?? 0) - 1] === "there";
  }

  #infinitive(c: number, group: VerbGroup): void {
    const governor = this.#doc.clauses.length - 1 >= this.#first ? this.#doc.clauses.length - 1 : -1;
    const previous = this.#chunks[this.#before(c)];
    const control = governor !== -1 && grammar().objectControl.has(this.#doc.lemmas[this.#clause(governor).verb] ?? "");
    const object = this.#free.findLast((free) => free.objectOf === governor && governor !== -1);
    const passive = governor !== -1 && this.#clause(governor).passive;
    const joined = previous?.kind === "and" && governor !== -1 && this.#clause(governor).modal === "to";
    const subjects = joined
      ? this.#clause(governor).subjects
      : control && object && !passive
        ? object.ranges
        : this.#controller(governor, c);
    this.#add(c, group, subjects, null, governor, joined ? "conjunct" : governor === -1 ? null : "infinitive");
  }

  #controller(governor: number, c: number): TokenRange[] {
    const pending = this.#free.findLast((free) => !free.taken && free.objectOf === -1 && free.last < c);
    if (governor === -1) return pending?.ranges ?? [];
    return this.#clause(governor).subjects;
  }

  #participle(c: number, group: VerbGroup, passive: boolean): void {
    const before = this.#chunks[this.#before(c)];
    const last = this.#doc.clauses.length - 1;
    const governor = last >= this.#first ? last : -1;
    const mark = before?.kind === "preposition" || before?.kind === "mark" ? before.word : null;
    const subjects = this.#participleSubject(c, before, governor);
    const marked = before?.kind === "mark" ? this.#frames.pop() : undefined;
    const relation = marked ? "adverbial" : "participle";
    const index = this.#add(c, { ...group, passive: passive || group.passive }, subjects, mark, governor, relation);
    if (governor === -1) this.#waiting.push({ clause: index, relation });
  }

  #participleSubject(c: number, before: Chunk | undefined, governor: number): TokenRange[] {
    if (before?.kind === "noun") return [{ start: before.start, end: before.end }];
    if (before?.kind === "preposition" && governor !== -1) {
      const object = this.#free.findLast((free) => free.objectOf === governor);
      const controls = grammar().objectControl.has(this.#doc.lemmas[this.#clause(governor).verb] ?? "");
      if (object && controls && !this.#clause(governor).passive) return object.ranges;
    }
    const pending = this.#free.findLast((free) => !free.taken && free.objectOf === -1 && free.last < c);
    if (pending && before?.kind === "comma") return pending.ranges;
    return governor === -1 ? (pending?.ranges ?? []) : this.#clause(governor).subjects;
  }

  /** `Seoul to send envoy`: a headline's future, where no finite verb claims the subject. */
  #isHeadlineFuture(c: number): boolean {
    const before = this.#chunks[c - 1];
    if (this.#doc.clauses.length > this.#first || before?.kind !== "noun" || c > 4) return false;
    return !this.#chunks
      .slice(c + 1)
      .some((chunk) => chunk.kind === "verb" && chunk.group.form !== "infinitive" && chunk.group.form !== "gerund");
  }

  /** `the ship seized by Iran was released`: a participle after its noun, not the verb of the sentence. */
  #isReduced(c: number): boolean {
    const before = this.#chunks[this.#before(c)];
    const next = this.#chunks[c + 1];
    const active = next?.kind === "noun";
    const group = (this.#chunks[c] as Chunk & { kind: "verb" }).group;
    if (this.#saysLike(group.verb) && !this.#hasAgent(c)) return false;
    if (this.#chunks[c - 1]?.kind === "comma" && !this.#seriesMember(c)) {
      const waits = this.#freeIn(this.#frames.at(-1) as Frame, c) !== null || this.#waitsOutside(c);
      return waits ? this.#verbWithoutSubjectAhead(c) : !active && !this.#isClausal(c);
    }
    if (before?.kind !== "noun")
      return (
        before?.kind !== "and" &&
        before?.kind !== "relative" &&
        !active &&
        before?.kind !== "adverb" &&
        this.#freeIn(this.#frames.at(-1) as Frame, c) === null
      );
    const top = this.#frames.at(-1) as Frame;
    if (top.kind === "relative" && top.clause === -1) return false;
    if (this.#freeIn(top, c) === null && !this.#waitsOutside(c)) return true;
    return this.#verbWithoutSubjectAhead(c) && !active;
  }

  #waitsOutside(c: number): boolean {
    return this.#frames.slice(0, -1).some((outer) => outer.clause === -1 && this.#freeIn(outer, c) !== null);
  }

  /** Whether a finite verb follows to which no phrase but the one before `c` can be the subject. */
  #verbWithoutSubjectAhead(c: number): boolean {
    for (let k = c + 1; k < this.#chunks.length; k++) {
      const chunk = this.#chunks[k] as Chunk;
      if (chunk.kind === "verb")
        return chunk.group.form === "finite" || (chunk.group.form === "open" && !this.#hasAgent(k));
      const free = chunk.kind === "noun" && this.#chunks[k - 1]?.kind !== "preposition";
      if (free && (k !== c + 1 || this.#isClausal(c))) return false;
      if (chunk.kind === "mark" || chunk.kind === "relative" || chunk.kind === "and" || chunk.kind === "stop")
        return false;
    }
    return false;
  }

  /** `seized by`: hardly the verb of a sentence. */
  #hasAgent(c: number): boolean {
    const next = this.#chunks[c + 1];
    return next?.kind === "preposition" && next.word === "by";
  }

  #isClausal(c: number): boolean {
    const chunk = this.#chunks[c];
    return chunk?.kind === "verb" && grammar().clausal.has(this.#doc.lemmas[chunk.group.verb] ?? "");
  }

  /** `froze the assets, lifted the ban and said`: a verb with an object in a series that `and` closes. */
  #seriesMember(c: number): boolean {
    if (this.#chunks[c - 1]?.kind !== "comma" || this.#lastFinite() === null) return false;
    const group = this.#chunks[c];
    if (group?.kind !== "verb" || (group.group.form !== "open" && group.group.form !== "finite")) return false;
    if (this.#free.some((free) => !free.taken && free.objectOf === -1)) return false;
    return this.#chunks[c + 1]?.kind === "noun" || group.group.form === "finite";
  }

  #unclaimedAfter(clause: number): boolean {
    const verb = this.#chunkOfVerb(clause);
    return this.#free.some((free) => !free.taken && free.at > verb && free.objectOf === -1);
  }

  #add(
    c: number,
    group: VerbGroup,
    subjects: TokenRange[],
    mark: string | null,
    governor: number,
    relation: Relation | null,
  ): number {
    const { verb, passive, negated, modal, tense } = group;
    const chunk = this.#chunks[c] as Chunk;
    const own = relation === null || relation === "complement" || relation === "adverbial";
    return (
      this.#doc.clauses.push({
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
      }) - 1
    );
  }

  #clause(index: number): Clause {
    return this.#doc.clauses[index] as Clause;
  }

  #clauseAt(verb: number): number {
    return this.#doc.clauses.findLastIndex((clause) => clause.verb === verb);
  }

  #chunkOfVerb(clause: number): number {
    const verb = this.#doc.clauses[clause]?.verb ?? -1;
    return this.#chunks.findIndex((chunk) => chunk.start <= verb && verb < chunk.end);
  }

  #lastFinite(): number | null {
    for (let k = this.#doc.clauses.length - 1; k >= this.#first; k--) if (this.#clause(k).tense !== "none") return k;
    return null;
  }

  #lastInFrame(top: Frame): number {
    return Math.max(top.clause, this.#lastFinite() ?? top.clause);
  }

  #lastClauseBefore(token: number): number {
    for (let k = this.#doc.clauses.length - 1; k >= this.#first; k--) if (this.#clause(k).verb < token) return k;
    return -1;
  }

  /** The chunk before, adverbs, times and quotation marks aside. */
  #before(c: number): number {
    return this.#skipBack(c - 1);
  }

  #skipBack(c: number): number {
    let k = c;
    while (k >= 0 && ["adverb", "time", "quote"].includes((this.#chunks[k] as Chunk).kind)) k--;
    return k;
  }
}

function frame(
  at: number,
  kind: Frame["kind"],
  mark: string | null,
  antecedent: TokenRange[] | null,
  governor: number,
): Frame {
  return { at, kind, mark, antecedent, clause: -1, governor };
}

function relationOf(top: Frame): Relation | null {
  if (top.kind === "main") return null;
  if (top.kind === "relative") return "relative";
  return top.mark === "that" || top.mark === "whether" ? "complement" : "adverbial";
}
