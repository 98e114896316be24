import type { Mending } from "./mending.ts";
import { TAG } from "../tokens/upos.ts";
import { penn, relations } from "./relations.ts";
import { isBareNoun, reaches } from "./shapes.ts";

const SUBJECT = relations("nsubj", "nsubj:pass");
const APPOSITION = relations("appos");
const PHRASE = relations("nmod", "obl");
const CONJUNCT = relations("conj");
const COORDINATOR = relations("cc");
const PLURAL_VERB = penn("VBP", "VB");
const NAME = penn("NNP", "NNPS");

/** `Iran, Russia sign pact`: in a headline a comma joins the two subjects of a verb in the plural. */
export function headlinePair(tree: Mending, i: number): boolean {
  const { xpos, heads } = tree.parsed;
  const other = heads[i]!;
  const verb = tree.has(i, APPOSITION) && other < i ? heads[other]! : other;
  if (!PLURAL_VERB[xpos[verb]!] || tree.norm(tree.size - 1) === "." || i > verb) return false;
  const comma = tree.start(i) - 1;
  if (tree.norm(comma) !== "," || tree.norm(tree.right(i) + 1) === ",") return false;
  if (verb !== other) {
    if (tree.left(other) !== 0 || !tree.has(other, SUBJECT) || !NAME[xpos[i]!]) return false;
    tree.relabel(i, "conj");
    return true;
  }
  if (!tree.has(i, SUBJECT)) return false;
  const first = tree.children(verb).find((child) => child < comma && tree.left(child) === 0 && isBareNoun(tree, child));
  if (first === undefined || !reaches(tree, first, comma)) return false;
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
  if (next > verb || (next !== verb && tree.parsed.heads[next] !== verb) || tree.parsed.upos[next] === TAG.PUNCT)
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
  if (!tree.has(i, CONJUNCT) || upos[i] !== TAG.NOUN || upos[place] !== TAG.PROPN || upos[first] !== TAG.NOUN)
    return false;
  if (!tree.has(place, PHRASE) || place < first || tree.child(i, COORDINATOR) === -1) return false;
  return tree.attach(i, first, "conj");
}

/** `Two agencies, customs and immigration, refuse`: a list that a comma closes before the verb explains the noun before it. */
export function closedList(tree: Mending, i: number): boolean {
  const first = tree.parsed.heads[i]!;
  if (!tree.has(i, CONJUNCT) || !tree.has(first, SUBJECT) || first > i || tree.norm(tree.start(i) - 1) !== ",")
    return false;
  if (tree.child(i, COORDINATOR) !== -1 || !tree.isNominal(i)) return false;
  const verb = tree.parsed.heads[first]!;
  const end = tree.right(first);
  const closed = tree.norm(end) === "," ? end + 1 : tree.norm(end + 1) === "," ? end + 2 : -1;
  if (closed === -1 || closed > verb || (closed !== verb && tree.parsed.heads[closed] !== verb)) return false;
  const joined = tree.children(first).filter((child) => tree.has(child, CONJUNCT));
  if (Math.min(...joined) !== i || /^(?:as|including|like)$/.test(tree.norm(tree.start(i)))) return false;
  if (![i, ...joined, ...tree.children(i)].some((noun) => noun > i && tree.child(noun, COORDINATOR) !== -1))
    return false;
  for (const child of joined) if (child !== i) tree.attach(child, i, "conj");
  tree.relabel(i, "appos");
  return true;
}
