import type { Chunk } from "./chunks.ts";
import type { Clause, Doc, PrepositionalPhrase, TokenRange } from "../doc.ts";
import { grammar } from "./grammar.ts";

/** Adds objects, particles, prepositional phrases and agents to the clauses of a sentence, in one walk over its chunks. */
export function completeArguments(doc: Doc, chunks: readonly Chunk[], clauses: readonly Clause[]): void {
  const byVerb = new Map(clauses.map((clause) => [clause.verb, clause]));
  const subjects = new Set(clauses.flatMap((clause) => clause.subjects.map((range) => range.start)));
  let current: Clause | null = null;
  let fronted: PrepositionalPhrase[] = [];
  for (let c = 0; c < chunks.length; c++) {
    const chunk = chunks[c] as Chunk;
    if (chunk.kind === "verb") {
      current = byVerb.get(chunk.group.verb) ?? current;
      if (!current) continue;
      current.prepositions.push(...fronted);
      fronted = [];
      c = readObjects(doc, chunks, interrupted(chunks, c, current), current, subjects);
    } else if (chunk.kind === "preposition") {
      const phrase = prepositionalPhrase(doc, chunks, c, subjects);
      if (!phrase) continue;
      if (current) place(doc, current, phrase);
      else if (opensClause(chunks, c)) fronted.push(phrase);
    } else if (chunk.kind === "mark" || chunk.kind === "stop") fronted = [];
  }
  for (const clause of clauses) shareObjects(doc, clause);
  for (const clause of clauses) finish(clause);
}

function opensClause(chunks: readonly Chunk[], c: number): boolean {
  const before = chunks[c - 1];
  return before === undefined || ["comma", "mark", "quote", "and", "time", "adverb"].includes(before.kind) || c === 0;
}

/** `has not supplied, and will not supply, weapons`: the object may stand behind the comma that closes the second verb. */
function interrupted(chunks: readonly Chunk[], verb: number, clause: Clause): number {
  const joined =
    clause.governor?.relation === "conjunct" && chunks[verb - 1]?.kind === "and" && chunks[verb - 2]?.kind === "comma";
  const closes =
    chunks[verb + 1]?.kind === "comma" && chunks[verb + 2]?.kind === "noun" && !isOthersSubject(chunks, verb + 2);
  return joined && closes ? verb + 1 : verb;
}

/** Reads what follows a verb up to the first chunk that is no object; returns the last chunk it read. */
function readObjects(doc: Doc, chunks: readonly Chunk[], verb: number, clause: Clause, subjects: Set<number>): number {
  const particles = grammar().particles.get(doc.lemmas[clause.verb] ?? "") ?? [];
  let last = verb;
  for (let c = verb + 1; c < chunks.length; c++) {
    const chunk = chunks[c] as Chunk;
    const word = doc.norms[chunk.start] ?? "";
    if (
      chunk.end === chunk.start + 1 &&
      clause.particle === null &&
      particles.includes(word) &&
      chunk.kind !== "noun"
    ) {
      clause.particle = word;
      clause.end = Math.max(clause.end, chunk.end);
    } else if (chunk.kind === "noun") {
      if (subjects.has(chunk.start) && !clause.subjects.some((range) => range.start < chunk.start)) break;
      if (subjects.has(chunk.start) && (isOthersSubject(chunks, c) || takesClauseOnly(doc, clause))) break;
      if (clause.subjects.some((range) => range.start === chunk.start)) break;
      clause.objects.push(...parts(doc, clause, chunk));
    } else if (chunk.kind === "and") {
      const adds = chunk.word !== "but" && chunk.word !== "yet";
      if (!adds || clause.objects.length === 0 || chunks[c + 1]?.kind !== "noun" || isOthersSubject(chunks, c + 1))
        break;
    } else if (chunk.kind === "comma") {
      if (!continuesList(chunks, c, clause)) break;
    } else if (!["adverb", "time", "quote"].includes(chunk.kind)) break;
    last = c;
  }
  return last;
}

/** `said the vessels that carried arms were seized`: what has a verb of its own is no object of `said`. */
function takesClauseOnly(doc: Doc, clause: Clause): boolean {
  const lemma = doc.lemmas[clause.verb] ?? "";
  return grammar().clausal.has(lemma) && !grammar().objectControl.has(lemma);
}

/** Whether the noun at `c` is followed by a finite verb that it is the subject of. */
function isOthersSubject(chunks: readonly Chunk[], c: number): boolean {
  let k = c + 1;
  while (["adverb", "time"].includes(chunks[k]?.kind ?? "")) k++;
  while (chunks[k]?.kind === "preposition" && chunks[k + 1]?.kind === "noun") k += 2;
  const next = chunks[k];
  if (next?.kind !== "verb") return false;
  const after = chunks[k + 1];
  const passive = after?.kind === "preposition" && after.word === "by";
  return next.group.form === "finite" || (next.group.form === "open" && !passive);
}

/** `drones, missiles and shells`: a comma goes on with the objects only where `and` closes the list. */
function continuesList(chunks: readonly Chunk[], c: number, clause: Clause): boolean {
  if (clause.objects.length === 0) return false;
  for (let k = c; chunks[k]?.kind === "comma"; k += 2) {
    const and = chunks[k + 1];
    if (and?.kind === "and")
      return and.word !== "but" && chunks[k + 2]?.kind === "noun" && !isOthersSubject(chunks, k + 2);
    if (chunks[k + 1]?.kind !== "noun") return false;
    if (chunks[k + 2]?.kind === "and") return chunks[k + 3]?.kind === "noun" && !isOthersSubject(chunks, k + 3);
  }
  return false;
}

/** `gave Kyiv tanks` is one run of nouns, but two objects. */
function parts(doc: Doc, clause: Clause, range: TokenRange): TokenRange[] {
  const whole = { start: range.start, end: range.end };
  if (!grammar().ditransitive.has(doc.lemmas[clause.verb] ?? "")) return [whole];
  const name = doc.mentions.find((mention) => mention.start === range.start && mention.kind === "name");
  if (!name || name.end >= range.end || doc.norms[name.end] === "'s") return [whole];
  return [
    { start: range.start, end: name.end },
    { start: name.end, end: range.end },
  ];
}

function prepositionalPhrase(
  doc: Doc,
  chunks: readonly Chunk[],
  c: number,
  subjects: ReadonlySet<number>,
): PrepositionalPhrase | null {
  const preposition = chunks[c] as Chunk;
  let k = c + 1;
  while (["adverb", "quote", "other"].includes(chunks[k]?.kind ?? "")) k++;
  const object = chunks[k];
  if (object?.kind !== "noun" || !("word" in preposition)) return null;
  let { end } = object;
  while (chunks[k + 1]?.kind === "and" && chunks[k + 2]?.kind === "noun") {
    const next = chunks[k + 2] as Chunk;
    if (subjects.has(next.start) || isOthersSubject(chunks, k + 2)) break;
    end = next.end;
    k += 2;
  }
  return { start: preposition.start, end, preposition: preposition.word, object: { start: object.start, end } };
}

function place(doc: Doc, clause: Clause, phrase: PrepositionalPhrase): void {
  const passive = phrase.preposition === "by" && phrase.start > clause.verb ? passiveOver(doc, clause) : null;
  if (passive) passive.agents.push(phrase.object);
  else clause.prepositions.push(phrase);
}

/** The passive that a `by` phrase completes: `was accused of supplying drones by Washington`. */
function passiveOver(doc: Doc, clause: Clause): Clause | null {
  let at: Clause | undefined = clause;
  for (let depth = 0; at && depth < 3; depth++) {
    if (at.passive && at.agents.length === 0) return at;
    at = at.governor ? doc.clauses[at.governor.clause] : undefined;
  }
  return null;
}

/** `waived or modified the rule`: the object behind the second of two joined verbs is that of the first as well. */
function shareObjects(doc: Doc, clause: Clause): void {
  const first = clause.governor?.relation === "conjunct" ? doc.clauses[clause.governor.clause] : undefined;
  if (!first || clause.objects.length === 0 || first.objects.length > 0 || first.passive || clause.passive) return;
  if (first.subjects[0]?.start !== clause.subjects[0]?.start) return;
  const between = clause.verb - first.verb;
  if (between <= 6 && first.prepositions.every((phrase) => phrase.start < first.verb))
    first.objects.push(...clause.objects);
}

function finish(clause: Clause): void {
  const own = [
    ...clause.objects,
    ...clause.agents,
    ...clause.prepositions.filter((phrase) => phrase.start > clause.verb),
  ];
  clause.end = Math.max(clause.end, ...own.map((range) => range.end));
}
