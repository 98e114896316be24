import { grammar } from "../clauses/grammar.ts";
import { baseOfVerb } from "../tokens/inflection.ts";
import { type Mending, TAGS } from "./mending.ts";
import { PENN, penn, relations } from "./relations.ts";
import { isBareNoun } from "./shapes.ts";

const OBJECT = relations("obj");
const PASSIVE = relations("aux:pass");
const CASE = relations("case");
const OBLIQUE = relations("obl", "obl:unmarked", "nmod", "advmod");
const PARTICLE = relations("compound:prt");
const SUBJECT = relations("nsubj", "nsubj:pass");
const DESCRIBING = relations("compound", "amod");
const RESULT = relations("xcomp", "advmod", "amod");
const STRAY = relations(..."obl:unmarked dep parataxis dislocated nmod:unmarked vocative discourse".split(" "));
const NAME = penn("NNP", "NNPS");
const NOUN = penn("NN", "NNS", "NNP", "NNPS");
/** Adjectives that complete a verb and may stand before its object: `prised open a crate`. */
const RESULTS = new Set(["open", "free", "loose", "clear", "apart"]);

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

/** `of a survey ship` with `of` hung on `survey`: a preposition before a noun with modifiers is that of the noun. */
export function prepositionOfModifier(tree: Mending, i: number): boolean {
  const modifier = tree.parsed.heads[i]!;
  const noun = tree.parsed.heads[modifier]!;
  if (!tree.has(i, CASE) || i > modifier || noun < modifier || !tree.has(modifier, DESCRIBING)) return false;
  return tree.child(noun, CASE) === -1 && tree.attach(i, noun, "case");
}

/** `prised open a crate` read as `a crate opens`. */
export function resultObject(tree: Mending, i: number): boolean {
  const result = tree.parsed.heads[i]!;
  const verb = tree.parsed.heads[result]!;
  if (!RESULTS.has(tree.norm(result)) || !tree.has(result, RESULT) || result !== verb + 1 || i < result) return false;
  if (!(tree.has(i, SUBJECT) || tree.has(i, OBJECT)) || !mayTakeObject(tree, verb)) return false;
  return tree.attach(i, verb, "obj");
}

/** `cull the surplus elephant herds` with two objects side by side: the first describes the second. */
export function splitCompound(tree: Mending, i: number): boolean {
  const verb = tree.parsed.heads[i]!;
  if (!tree.has(i, OBJECT) || i < verb || !NOUN[tree.parsed.xpos[i]!] || NAME[tree.parsed.xpos[i]!]) return false;
  if (grammar().ditransitive.has(baseOfVerb(tree.norm(verb)))) return false;
  const first = tree.children(verb).find((child) => child > verb && child < i && tree.has(child, OBJECT));
  if (first === undefined || tree.start(i) !== first + 1 || tree.right(first) !== first) return false;
  if (!NOUN[tree.parsed.xpos[first]!] || tree.children(i).some((child) => child < i && !isModifier(tree, child)))
    return false;
  return tree.attach(first, i, "compound");
}

const MODIFIERS = relations("compound", "amod", "nummod");

function isModifier(tree: Mending, i: number): boolean {
  return tree.has(i, MODIFIERS);
}

/** `arrested former minister Okonkwo` with the name left loose: what directly follows a verb without an object is one. */
export function objectByPlace(tree: Mending, i: number): boolean {
  const verb = tree.parsed.heads[i]!;
  if (!tree.has(i, STRAY) || !isBareNoun(tree, i) || verb > i || !mayTakeObject(tree, verb)) return false;
  if (tree.start(i) !== verb + 1 || !NAME[tree.parsed.xpos[i]!]) return false;
  tree.relabel(i, "obj");
  return true;
}

function mayTakeObject(tree: Mending, verb: number): boolean {
  const { upos, xpos } = tree.parsed;
  if (upos[verb] !== TAGS.VERB || tree.child(verb, OBJECT) !== -1 || tree.child(verb, PASSIVE) !== -1) return false;
  return xpos[verb] !== PENN.VBN || tree.child(verb, relations("aux", "nsubj")) !== -1;
}

function isParticleOf(tree: Mending, verb: number, particle: number): boolean {
  const base = baseOfVerb(tree.norm(verb));
  const { particles, intransitive } = grammar();
  return !intransitive.has(base) && (particles.get(base)?.includes(tree.norm(particle)) ?? false);
}
