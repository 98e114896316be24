import type { Unfinished } from "./control.ts";
import { conjuncts } from "./coordination.ts";
import type { Clause, TokenRange } from "../doc.ts";
import { grammar } from "./grammar.ts";
import type { PhraseTree } from "./phrase-range.ts";
import { prepositionOf } from "./prepositions.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";
import { relations } from "../syntax/relations.ts";

const RELATIVE = relations("acl:relcl");
const CASE = relations("case");
const OBLIQUE = relations("nmod", "obl");
const REACH = relations("nmod", "obl", "obj", "xcomp", "advmod", "obl:unmarked");
const AGENT = tagSet("NOUN", "PROPN", "PRON");
const SUBJECT = relations("nsubj", "nsubj:pass");
const COORDINATOR = relations("cc", "punct", "advmod");
/** How many clauses up a `by` phrase may belong. */
const HEIGHT = 3;

/** `the ship that Iran seized`: what a relative clause describes is its object, where it has no other. */
export function fillGap(tree: PhraseTree, clause: Clause, { predicate, link, own }: Unfinished): void {
  if (!tree.is(predicate.node, RELATIVE) || own.pointer?.role === "subject" || own.subjects.length === 0) return;
  if (clause.objects.length > 0 || clause.passive || predicate.node !== predicate.verb) return;
  const oblique = own.pointer !== null && own.pointer.role === "other" && tree.child(own.pointer.token, CASE) !== -1;
  const clausal = own.pointer?.role !== "object" && grammar().clausal.has(tree.doc.lemmas[clause.verb]!);
  if (!oblique && !clausal) clause.objects.push(tree.range(link.parent));
}

/** `which importers hate but growers welcome`: joined to a clause about a noun, it is about the same. */
export function fillJoinedGap(clause: Clause, above: Clause | undefined, { link, own }: Unfinished): void {
  if (link.relation !== "conjunct" || !above || own.subjects.length === 0 || clause.objects.length > 0) return;
  const [gap] = above.objects;
  if (
    above.governor?.relation === "relative" &&
    above.objects.length === 1 &&
    gap!.end <= above.verb &&
    !clause.passive
  )
    clause.objects.push(gap!);
}

/** `waived, amended or modified the rule`: verbs side by side share the object behind the last, or before it. */
export function shareObjects(tree: PhraseTree, clauses: readonly Clause[], drafts: readonly Unfinished[]): void {
  for (let k = clauses.length - 1; k > 0; k--) {
    const [first, second] = [clauses[k - 1]!, clauses[k]!];
    if (!areJoined(drafts, k) || first.passive || second.passive) continue;
    if (first.subjects[0]?.start !== second.subjects[0]?.start || !sideBySide(tree, first.verb, second.verb)) continue;
    const [done, doing] = [first, second].map(({ objects }) => objects.length);
    if (done === 0 && doing! > 0 && !grammar().intransitive.has(tree.doc.lemmas[first.verb]!))
      first.objects.push(...second.objects);
    else if (doing === 0) second.objects.push(...first.objects.filter((range) => range.start > second.verb));
  }
}

/** Whether the second of two neighbouring clauses is joined to the first or to what the first is joined to. */
function areJoined(drafts: readonly Unfinished[], k: number): boolean {
  const [first, second] = [drafts[k - 1]!.link, drafts[k]!.link];
  if (second.relation !== "conjunct") return false;
  return second.governor === k - 1 || (first.relation === "conjunct" && first.governor === second.governor);
}

function sideBySide(tree: PhraseTree, first: number, second: number): boolean {
  for (let i = first + 1; i < second; i++) {
    const head = tree.doc.heads[i]!;
    const own = (head === second || tree.doc.heads[head] === second) && !tree.is(i, SUBJECT);
    if (!own && !tree.is(i, COORDINATOR)) return false;
  }
  return first < second;
}

/** `gave Kyiv tanks`: a name and what it is given are two objects, though they look like one phrase. */
export function splitRecipient(tree: PhraseTree, clause: Clause, names: ReadonlyMap<number, number>): void {
  if (clause.objects.length !== 1 || !grammar().ditransitive.has(tree.doc.lemmas[clause.verb]!)) return;
  const [{ start, end }] = clause.objects as [TokenRange];
  const name = names.get(start);
  if (name === undefined || name >= end || /^'s?$/.test(tree.doc.norms[name]!)) return;
  clause.objects = [
    { start, end: name },
    { start: name, end },
  ];
}

/** `was accused of supplying drones by Washington`: the `by` phrase completes the passive, whatever it was hung on. */
export function liftAgents(
  tree: PhraseTree,
  clause: Clause,
  { predicate }: Unfinished,
  clauses: readonly Clause[],
  offset: number,
): void {
  let above: Clause | undefined = clause;
  for (let height = 0; above && height < HEIGHT; height++) {
    if (above.passive) break;
    above = clauses[(above.governor?.clause ?? -1) - offset];
  }
  if (!above?.passive || above.agents.length > 0) return;
  const by = byPhrase(tree, predicate.node);
  if (by === -1) return;
  above.agents.push(...conjuncts(tree, by).map((head) => tree.range(head)));
  clause.prepositions = clause.prepositions.filter(
    (phrase) => phrase.preposition !== "by" || phrase.start < clause.verb,
  );
}

/** The noun behind `by` that hangs on a verb, or on a noun or adjective behind it; -1 for none. */
function byPhrase(tree: PhraseTree, node: number): number {
  for (const child of tree.children(node)) {
    if (child < node || !tree.is(child, REACH)) continue;
    for (const noun of [child, ...tree.children(child).filter((inner) => tree.is(inner, OBLIQUE))]) {
      const preposition = prepositionOf(tree, noun);
      if (preposition?.word === "by" && hasTag(tree.doc, noun, AGENT)) return noun;
    }
  }
  return -1;
}
