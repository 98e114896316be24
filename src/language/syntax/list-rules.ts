import { type Mending, TAGS } from "./mending.ts";
import { PENN, penn, relations } from "./relations.ts";
import { isBareNoun, reaches } from "./shapes.ts";

const SUBJECT = relations("nsubj", "nsubj:pass");
const APPOSITION = relations("appos");
const PHRASE = relations("nmod", "obl");
const CONJUNCT = relations("conj");
const COORDINATOR = relations("cc");
const LOOSE = relations(..."obl:unmarked dep appos parataxis dislocated nmod:unmarked advmod aux obl nsubj".split(" "));
const NAME = penn("NNP", "NNPS");

/** `A notary, his wife and their clerk forged`: the first of three belongs to the list behind the comma. */
export function firstOfList(tree: Mending, i: number): boolean {
  if (!tree.has(i, SUBJECT) || !tree.isNominal(i)) return false;
  const verb = tree.parsed.heads[i]!;
  const joined = tree.children(i).some((child) => tree.has(child, CONJUNCT) && tree.child(child, COORDINATOR) !== -1);
  const comma = tree.start(i) - 1;
  if (!joined || tree.norm(comma) !== "," || i > verb) return false;
  const first = tree
    .children(verb)
    .find((child) => child < comma && tree.has(child, LOOSE) && isBareNoun(tree, child) && reaches(tree, child, comma));
  if (first === undefined || !tree.attach(i, first, "conj")) return false;
  tree.relabel(first, "nsubj");
  return true;
}

/** `Iran, Russia sign pact`: in a headline a comma joins the two subjects of a verb in the plural. */
export function headlinePair(tree: Mending, i: number): boolean {
  const { xpos, heads } = tree.parsed;
  const verb = heads[i]!;
  if (!tree.has(i, SUBJECT) || xpos[verb] !== PENN.VBP || tree.norm(tree.size - 1) === "." || i > verb) return false;
  const comma = tree.start(i) - 1;
  const first = tree.children(verb).find((child) => child < comma && tree.left(child) === 0 && isBareNoun(tree, child));
  if (tree.norm(comma) !== "," || first === undefined || !reaches(tree, first, comma)) return false;
  tree.attach(i, first, "conj");
  tree.relabel(first, "nsubj");
  return true;
}

/**
 * `A notary, his wife and their clerk forged`: what no comma closes before the verb is no apposition. Joined to another noun
 * it is part of a list; alone it is who is meant (`A veteran of two wars, envoy Ahn will chair`).
 */
export function openApposition(tree: Mending, i: number): boolean {
  const first = tree.parsed.heads[i]!;
  if (!tree.has(i, APPOSITION) || first > i || !tree.has(first, SUBJECT) || tree.norm(tree.start(i) - 1) !== ",")
    return false;
  const verb = tree.parsed.heads[first]!;
  const next = tree.right(i) + 1;
  if (next > verb || (next !== verb && tree.parsed.heads[next] !== verb) || tree.parsed.upos[next] === TAGS.PUNCT)
    return false;
  if (tree.children(i).some((child) => tree.has(child, CONJUNCT) && tree.child(child, COORDINATOR) !== -1)) {
    tree.relabel(i, "conj");
    return true;
  }
  if (tree.left(first) !== 0 || !NAME[tree.parsed.xpos[tree.start(i)]!] === !NAME[tree.parsed.xpos[i]!]) return false;
  tree.raise(i, first, "appos");
  return true;
}

/** `Prosecutors in Quito and detectives from London`: people are joined to people, not to the place before them. */
export function farConjunct(tree: Mending, i: number): boolean {
  const { heads, upos } = tree.parsed;
  const place = heads[i]!;
  const first = heads[place]!;
  if (!tree.has(i, CONJUNCT) || upos[i] !== TAGS.NOUN || upos[place] !== TAGS.PROPN || upos[first] !== TAGS.NOUN)
    return false;
  if (!tree.has(place, PHRASE) || place < first || tree.child(i, COORDINATOR) === -1) return false;
  return tree.attach(i, first, "conj");
}
