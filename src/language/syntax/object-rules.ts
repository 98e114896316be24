import { grammar } from "../clauses/grammar.ts";
import { baseOfVerb } from "../tokens/inflection.ts";
import type { Mending } from "./mending.ts";
import { TAG } from "../tokens/upos.ts";
import { PENN, penn, relations } from "./relations.ts";
import { isBareNoun, isFinite } from "./shapes.ts";

const OBJECT = relations("obj");
const PASSIVE = relations("aux:pass");
const CASE = relations("case");
const OBLIQUE = relations("obl", "obl:unmarked", "nmod", "advmod");
const PARTICLE = relations("compound:prt");
const SUBJECT = relations("nsubj", "nsubj:pass");
const JOINED = relations("conj", "appos", "flat", "parataxis", "dep");
const OWNER = relations("nmod:poss");
const CLAUSE = relations("ccomp", "xcomp");
const RESULT = relations("xcomp", "advmod", "amod");
const PREDICATIVE = relations("xcomp");
const STRAY = relations(..."obl:unmarked dep parataxis dislocated nmod:unmarked vocative discourse".split(" "));
const NAME = penn("NNP", "NNPS");
const NOUN = penn("NN", "NNS", "NNP", "NNPS");
const AUXILIARY_OR_SUBJECT = relations("aux", "nsubj");

/** `tore up the accord` read as if it were `climbed up the hill`: verb and particle are one, the noun is their object. */
export function particleObject(tree: Mending, i: number): boolean {
  const verb = tree.parsed.heads[i]!;
  if (!tree.has(i, OBLIQUE) || !tree.isNominal(i) || !mayTakeObject(tree, verb)) return false;
  const particle = tree.start(i) === verb + 1 ? verb + 1 : tree.start(i) - 1;
  if (particle !== verb + 1 || !isParticleOf(tree, verb, particle)) return false;
  const prepositions = tree.children(i).filter((child) => tree.has(child, CASE));
  if (prepositions.some((child) => child !== particle && child < i)) return false;
  if (!prepositions.includes(particle) && !tree.has(particle, PARTICLE)) return false;
  tree.attach(particle, verb, "compound:prt");
  tree.relabel(i, "obj");
  return true;
}

/** `prised open a crate` read as `a crate opens`. */
export function resultObject(tree: Mending, i: number): boolean {
  const result = tree.parsed.heads[i]!;
  const verb = tree.parsed.heads[result]!;
  if (!grammar().results.has(tree.norm(result)) || !tree.has(result, RESULT) || result !== verb + 1 || i < result)
    return false;
  if (!(tree.has(i, SUBJECT) || tree.has(i, OBJECT)) || !mayTakeObject(tree, verb)) return false;
  return tree.attach(i, verb, "obj");
}

/** `cull the surplus elephant herds` with two objects side by side: the first describes the second. */
export function splitCompound(tree: Mending, i: number): boolean {
  const verb = tree.parsed.heads[i]!;
  if (!tree.has(i, OBJECT) || i < verb || !NOUN[tree.parsed.xpos[i]!] || NAME[tree.parsed.xpos[i]!]) return false;
  if (grammar().ditransitive.has(baseOfVerb(tree.norm(verb)))) return false;
  const first = tree.children(verb).find((child) => child > verb && child < i && tree.has(child, OBJECT));
  if (first === undefined || tree.right(first) !== first || first >= i) return false;
  for (let k = first + 1; k < i; k++) if (tree.parsed.heads[k] !== i || !isModifier(tree, k)) return false;
  if (tree.parsed.xpos[first] === PENN.VBG || tree.parsed.xpos[first] === PENN.JJ) return tree.attach(first, i, "amod");
  if (!NOUN[tree.parsed.xpos[first]!] || tree.children(i).some((child) => child < i && !isModifier(tree, child)))
    return false;
  return tree.attach(first, i, "compound");
}

const MODIFIERS = relations("compound", "amod", "nummod");

function isModifier(tree: Mending, i: number): boolean {
  return tree.has(i, MODIFIERS);
}

/** `bribed officers` with `officers` hung on a noun before the verb: what directly follows a verb without an object is one. */
export function objectAcrossVerb(tree: Mending, i: number): boolean {
  const { heads, xpos } = tree.parsed;
  if (!tree.has(i, JOINED) || !isBareNoun(tree, i)) return false;
  const verb = tree.start(i) - 1;
  if (verb <= heads[i]! || !isFinite(tree, verb) || !mayTakeObject(tree, verb) || xpos[i] === PENN.PRP) return false;
  if (tree.child(verb, CLAUSE) !== -1 || tree.child(verb, SUBJECT) === -1) return false;
  return tree.attach(i, verb, "obj");
}

/** `sues Moody's over a rating`: behind `'s` and before a preposition stands no owned noun; the name is the object. */
export function nameWithClitic(tree: Mending, i: number): boolean {
  const noun = tree.parsed.heads[i]!;
  const verb = tree.start(i) - 1;
  if (!tree.has(i, OWNER) || noun < i || verb !== tree.parsed.heads[noun]) return false;
  const preposition = tree.child(noun, CASE);
  if (preposition !== tree.right(i) + 1 || !mayTakeObject(tree, verb)) return false;
  return tree.attach(i, verb, "obj");
}

/** `arrested former minister Okonkwo` with the name left loose: what directly follows a verb without an object is one. */
export function objectByPlace(tree: Mending, i: number): boolean {
  const verb = tree.parsed.heads[i]!;
  if (
    !(tree.has(i, STRAY) || tree.has(i, PREDICATIVE)) ||
    !isBareNoun(tree, i) ||
    verb > i ||
    !mayTakeObject(tree, verb)
  )
    return false;
  if (tree.start(i) !== verb + 1 || !NAME[tree.parsed.xpos[i]!]) return false;
  tree.relabel(i, "obj");
  return true;
}

function mayTakeObject(tree: Mending, verb: number): boolean {
  const { upos, xpos } = tree.parsed;
  if (upos[verb] !== TAG.VERB || tree.child(verb, OBJECT) !== -1 || tree.child(verb, PASSIVE) !== -1) return false;
  if (grammar().intransitive.has(baseOfVerb(tree.norm(verb)))) return false;
  return xpos[verb] !== PENN.VBN || tree.child(verb, AUXILIARY_OR_SUBJECT) !== -1;
}

function isParticleOf(tree: Mending, verb: number, particle: number): boolean {
  return (
    grammar()
      .particles.get(baseOfVerb(tree.norm(verb)))
      ?.includes(tree.norm(particle)) ?? false
  );
}
