import { argumentsOf, rangesOf } from "./arguments.ts";
import { type Unfinished, inheritedSubjects } from "./control.ts";
import type { Clause, Doc, TokenRange } from "../doc.ts";
import { fillGap, fillJoinedGap, liftAgents, shareObjects, splitRecipient } from "./gaps.ts";
import { linkOf } from "./governor.ts";
import { markOf } from "./marks.ts";
import { type Predicate, predicates } from "./predicates.ts";
import { PhraseTree } from "./phrase-range.ts";
import { verbGroup } from "./verb-group.ts";
import { sharedGroup } from "./shared-group.ts";

/** Predicates with their arguments, read off the dependency trees. */
export function clauses(doc: Doc): string {
  const tree = new PhraseTree(doc);
  const times = new Uint8Array(doc.words.length);
  for (const time of doc.times) times.fill(1, time.start, time.end);
  const names = new Map(doc.mentions.filter(({ kind }) => kind === "name").map(({ start, end }) => [start, end]));
  for (const [sentence, range] of doc.sentences.entries()) readSentence(tree, sentence, range, times, names);
  return `${doc.clauses.length} clauses`;
}

function readSentence(
  tree: PhraseTree,
  sentence: number,
  range: TokenRange,
  times: Uint8Array,
  names: ReadonlyMap<number, number>,
): void {
  const found = predicates(tree, range.start, range.end);
  if (found.length === 0) return;
  const at = new Map(found.map((predicate, k) => [predicate.node, k]));
  const first = tree.doc.clauses.length;
  const read: Clause[] = [];
  const drafts: Unfinished[] = [];
  for (const k of topDown(tree, found, at)) {
    const draft = readDraft(tree, found[k]!, at, times);
    drafts[k] = draft;
    read[k] = finish(tree, sentence, draft, read, first);
  }
  tree.doc.clauses.push(...read);
  for (const [k, clause] of read.entries()) {
    splitRecipient(tree, clause, names);
    fillGap(tree, clause, drafts[k]!);
    fillJoinedGap(clause, read[drafts[k]!.link.governor], drafts[k]!);
    liftAgents(tree, clause, drafts[k]!, read, first);
  }
  shareObjects(tree, read, drafts);
  for (const clause of read) extend(clause);
}

/** The predicates, each behind the one that it depends on. */
function topDown(tree: PhraseTree, found: readonly Predicate[], at: ReadonlyMap<number, number>): number[] {
  const done = new Set<number>();
  const order: number[] = [];
  for (let k = 0; k < found.length; k++) {
    const path: number[] = [];
    for (let node = found[k]!.node; ; node = tree.doc.heads[node]!) {
      const index = at.get(node);
      if (index !== undefined) {
        if (done.has(index)) break;
        path.push(index);
        done.add(index);
      }
      if (tree.doc.heads[node] === node) break;
    }
    order.push(...path.toReversed());
  }
  return order;
}

function readDraft(
  tree: PhraseTree,
  predicate: Predicate,
  at: ReadonlyMap<number, number>,
  times: Uint8Array,
): Unfinished {
  const group = verbGroup(tree, predicate);
  const mark = markOf(tree, predicate);
  const link = linkOf(tree, predicate.node, group, mark?.word ?? null, at);
  const own = argumentsOf(tree, predicate, group.passive, (token) => times[token] === 1);
  return { predicate, group, link, mark, own };
}

function finish(tree: PhraseTree, sentence: number, draft: Unfinished, read: readonly Clause[], first: number): Clause {
  const { predicate, link, own, mark } = draft;
  const above = read[link.governor];
  const subjects = own.subjects.length > 0 ? rangesOf(tree, own.subjects) : inheritedSubjects(tree, draft, above);
  const conjunct = link.relation === "conjunct" && above !== undefined;
  // `Kyiv signed and Moscow refused`: two main clauses.
  const main = link.relation === null || (conjunct && own.subjects.length > 0 && above.governor === null);
  const group = conjunct && own.subjects.length === 0 ? sharedGroup(tree, draft, above) : draft.group;
  return {
    start: startOf(tree, draft),
    end: draft.group.end,
    sentence,
    verb: predicate.verb,
    particle: own.particle,
    subjects,
    objects: rangesOf(tree, own.objects),
    agents: rangesOf(tree, own.agents),
    prepositions: own.prepositions,
    passive: group.passive,
    negated: group.negated,
    modal: group.modal,
    tense: group.tense,
    mark: mark?.word ?? (conjunct && !main ? above.mark : null),
    governor: main || link.relation === null ? null : { clause: first + link.governor, relation: link.relation },
  };
}

/** A clause begins at its subordinator, its relative pronoun or its own subject; a shared subject stands outside. */
function startOf(tree: PhraseTree, { group, link, own, mark }: Unfinished): number {
  const begins = [group.start, ...rangesOf(tree, own.subjects).map((range) => range.start)];
  if (link.relation === "relative" && own.pointer) begins.push(own.pointer.token);
  if (link.relation !== "participle" && link.relation !== "infinitive" && mark) begins.push(mark.at);
  return Math.min(...begins);
}

/** A clause ends with its last argument. */
function extend(clause: Clause): void {
  const behind = [...clause.objects, ...clause.agents, ...clause.prepositions].filter(
    (range) => range.start > clause.verb,
  );
  clause.end = Math.max(clause.end, ...behind.map((range) => range.end));
}
