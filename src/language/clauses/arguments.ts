import type { PrepositionalPhrase, TokenRange } from "../doc.ts";
import { conjuncts } from "./coordination.ts";
import { grammar } from "./grammar.ts";
import type { PhraseTree } from "./phrase-range.ts";
import { prepositionalPhrase } from "./prepositions.ts";
import type { Predicate } from "./predicates.ts";
import { relations } from "../syntax/relations.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";

/** What hangs on a predicate itself; nouns by the token that heads them, joined ones singly. */
export interface Arguments {
  subjects: number[];
  objects: number[];
  agents: number[];
  prepositions: PrepositionalPhrase[];
  particle: string | null;
  /** The relative pronoun among them and the part it plays; `null` for none. */
  pointer: { token: number; role: "subject" | "object" | "other" } | null;
}

const SUBJECT = relations("nsubj", "nsubj:pass", "nsubj:outer");
const OBJECT = relations("obj", "iobj");
const OBLIQUE = relations("obl", "obl:agent", "nmod");
const PARTICLE = relations("compound:prt");
const LOOSE = relations("advmod", "case", "obl");
const POINTERS = new Set(["who", "whom", "which", "that"]);
const NOMINAL = tagSet("NOUN", "PROPN", "PRON", "NUM", "SYM", "X", "ADJ", "DET", "VERB");

/** Reads the arguments of a predicate off its dependents. `isTime` tells nouns that are a time: they are no arguments. */
export function argumentsOf(
  tree: PhraseTree,
  { node, verb }: Predicate,
  passive: boolean,
  isTime: (token: number) => boolean,
): Arguments {
  const found: Arguments = { subjects: [], objects: [], agents: [], prepositions: [], particle: null, pointer: null };
  for (const child of tree.children(node)) {
    const role = tree.is(child, SUBJECT) ? "subject" : tree.is(child, OBJECT) ? "object" : "other";
    if (isPointer(tree, child)) found.pointer ??= { token: child, role };
    else if (role === "subject") found.subjects.push(...conjuncts(tree, child));
    else if (role === "object") {
      if (!isTime(child) && !isAfterthought(tree, child, found.objects)) found.objects.push(...conjuncts(tree, child));
    } else if (tree.is(child, OBLIQUE)) {
      if (!isTime(child)) addOblique(tree, child, passive, found);
    } else if (isParticle(tree, child, verb)) found.particle ??= tree.doc.norms[child]!;
  }
  found.objects.sort((a, b) => a - b);
  // `will be reviewed every six months`: only who is given something keeps an object in the passive.
  if (passive && !grammar().ditransitive.has(tree.doc.lemmas[verb]!)) found.objects = [];
  return found;
}

/** `froze the accounts, hours before ...`: behind a comma stands no second object. */
function isAfterthought(tree: PhraseTree, i: number, objects: readonly number[]): boolean {
  return objects.length > 0 && tree.followsComma(i);
}

function isPointer(tree: PhraseTree, i: number): boolean {
  return POINTERS.has(tree.doc.norms[i]!) && hasTag(tree.doc, i, tagSet("PRON", "DET", "SCONJ"));
}

function addOblique(tree: PhraseTree, noun: number, passive: boolean, found: Arguments): void {
  const phrase = prepositionalPhrase(tree, noun);
  if (phrase === null || !hasTag(tree.doc, noun, NOMINAL)) return;
  if (phrase.preposition === "by" && passive) found.agents.push(...conjuncts(tree, noun));
  else found.prepositions.push(phrase);
}

/** `called off`: by its relation, or by the list where the parser has seen an adverb or a preposition without a noun. */
function isParticle(tree: PhraseTree, i: number, verb: number): boolean {
  if (tree.is(i, PARTICLE)) return grammar().particleWords.has(tree.doc.norms[i]!);
  if (i < verb || !tree.is(i, LOOSE)) return false;
  return grammar().particles.get(tree.doc.lemmas[verb]!)?.includes(tree.doc.norms[i]!) ?? false;
}

export function rangesOf(tree: PhraseTree, heads: readonly number[]): TokenRange[] {
  return heads.map((head) => tree.range(head));
}
