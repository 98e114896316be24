import { type Mending, TAGS } from "./mending.ts";
import { PENN, penn, relations } from "./relations.ts";
import { isBareNoun, reaches } from "./shapes.ts";

const SUBJECT = relations("nsubj", "nsubj:pass");
const OBJECT = relations("obj");
const CONJUNCT = relations("conj");
const COORDINATOR = relations("cc");
const LOOSE = relations(..."obl:unmarked dep appos parataxis dislocated nmod:unmarked advmod aux obl nsubj".split(" "));
const STRAY = relations(..."obl:unmarked dep parataxis dislocated nmod:unmarked vocative discourse".split(" "));
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

/** `arrested former minister Okonkwo` with the name left loose: what directly follows a verb without an object is one. */
export function objectByPlace(tree: Mending, i: number): boolean {
  if (!tree.has(i, STRAY) || !isBareNoun(tree, i)) return false;
  const verb = tree.parsed.heads[i]!;
  if (tree.parsed.upos[verb] !== TAGS.VERB || verb > i || tree.child(verb, OBJECT) !== -1) return false;
  if (tree.start(i) !== verb + 1 || !NAME[tree.parsed.xpos[i]!]) return false;
  tree.relabel(i, "obj");
  return true;
}
