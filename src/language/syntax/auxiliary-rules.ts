import { grammar } from "../clauses/grammar.ts";
import type { Mending } from "./mending.ts";
import { TAG } from "../tokens/upos.ts";
import { PENN, penn, relations } from "./relations.ts";

const OBJECT = relations("obj");
const HELPER = relations("aux", "aux:pass", "cop");
const HAVE = new Set("has have had having 've".split(" "));
const BASE = penn("VB", "VBP");
const DO = new Set(["do", "does", "did"]);
const INNER_CLAUSE = relations("xcomp", "conj", "ccomp", "obj", "parataxis");
const HEIGHT = 4;
const OPENER = relations("mark", "cc");
const OBJECT_OR_SUBJECT = relations("obj", "nsubj");

/** `Rarely do judges overturn rulings`, `did not, as many had hoped, ratify`: `do` before another bare verb is an auxiliary. */
export function doSupport(tree: Mending, i: number): boolean {
  const { upos, xpos, heads } = tree.parsed;
  if (upos[i] !== TAG.VERB || !BASE[xpos[i]!] || !tree.has(i, INNER_CLAUSE)) return false;
  let helper = heads[i]!;
  // `did not, as many had hoped, ratify`: the verb may have been joined to one between the commas.
  for (let steps = 0; steps < HEIGHT && tree.norm(i - 1) === "," && !DO.has(tree.norm(helper)); steps++)
    helper = heads[helper]!;
  if (helper >= i || !DO.has(tree.norm(helper)) || tree.has(helper, HELPER)) return false;
  const between = tree.child(helper, OBJECT);
  if (tree.child(i, OPENER) !== -1 || (between !== -1 && tree.right(between) !== i - 1)) return false;
  if (between !== -1) tree.relabel(between, "nsubj");
  tree.raise(i, helper, "aux");
  upos[helper] = TAG.AUX;
  xpos[i] = PENN.VB!;
  for (const child of tree.children(helper).slice()) tree.attach(child, i, tree.label(child));
  return true;
}

/** `Seldom have voters rejected a tax` read as if they had voters: behind a negative opening `have` is an auxiliary. */
export function invertedPerfect(tree: Mending, i: number): boolean {
  const { heads, upos, xpos } = tree.parsed;
  const have = heads[i]!;
  if (have > i || !HAVE.has(tree.norm(have)) || xpos[i] !== PENN.VBN || !tree.has(i, INNER_CLAUSE)) return false;
  const subject = tree.child(have, OBJECT_OR_SUBJECT);
  if (subject < have || tree.right(subject) !== i - 1 || !opensNegatively(tree)) return false;
  tree.raise(i, have, "aux");
  upos[have] = TAG.AUX;
  tree.relabel(subject, "nsubj");
  for (const child of tree.children(have).slice()) tree.attach(child, i, tree.label(child));
  return true;
}

function opensNegatively(tree: Mending): boolean {
  return grammar().negative.some((opening) => opening.every((word, k) => tree.norm(k) === word));
}

/** `has yet to comment`: `have` before `yet to` is an auxiliary. */
export function yetTo(tree: Mending, i: number): boolean {
  const have = tree.parsed.heads[i]!;
  if (have >= i || !HAVE.has(tree.norm(have)) || tree.norm(i - 1) !== "to" || tree.norm(i - 2) !== "yet") return false;
  if (tree.parsed.upos[i] !== TAG.VERB || !tree.has(i, INNER_CLAUSE)) return false;
  tree.raise(i, have, "aux");
  tree.parsed.upos[have] = TAG.AUX;
  for (const child of tree.children(have).slice()) tree.attach(child, i, tree.label(child));
  return true;
}
