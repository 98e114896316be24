import type { Clause } from "../doc.ts";
import { grammar } from "./grammar.ts";
import type { VerbGroup } from "./verb-group.ts";
import { relations } from "../syntax/relations.ts";
import type { Tree } from "../syntax/tree.ts";

export type Relation = NonNullable<Clause["governor"]>["relation"];

/** How a predicate hangs in its sentence. */
export interface Link {
  /** The token that it hangs on. */
  parent: number;
  /** The next predicate above it, by its number; -1 for none. */
  governor: number;
  relation: Relation | null;
}

const ADVERBIAL = relations("advcl");
const CONDITIONAL = new Set(["if", "unless", "should", "were", "had"]);
const CONJUNCT = relations("conj");
const RELATIVE = relations("acl:relcl", "advcl:relcl");
const COMPLEMENT = relations("ccomp", "csubj", "csubj:pass", "xcomp");
const ADNOMINAL = relations("acl");
const MAIN = relations("root", "parataxis", "dep", "discourse", "reparandum", "dislocated", "appos", "orphan");

/**
 * How a predicate depends on the one above it.
 *
 * What stands before its verb of saying (`The ban will stay, Seoul said`) counts as a main clause: the text says it, the
 * verb only names who did.
 */
export function linkOf(
  tree: Tree,
  node: number,
  group: VerbGroup,
  mark: string | null,
  predicateAt: ReadonlyMap<number, number>,
): Link {
  const { doc } = tree;
  const parent = doc.heads[node]!;
  if (parent === node) return { parent: -1, governor: -1, relation: null };
  let at = parent;
  while (!predicateAt.has(at) && doc.heads[at] !== at) at = doc.heads[at]!;
  const governor = predicateAt.get(at) ?? -1;
  const relation = governor === -1 ? null : relationOf(tree, node, at, group, mark);
  return { parent, governor: relation === null ? -1 : governor, relation };
}

function relationOf(tree: Tree, node: number, above: number, group: VerbGroup, mark: string | null): Relation | null {
  if (tree.is(node, CONJUNCT)) return predicateIsParent(tree, node, above) ? "conjunct" : null;
  if (tree.is(node, RELATIVE)) return "relative";
  if (tree.is(node, MAIN)) return group.form === "infinitive" ? "infinitive" : null;
  if (mark !== null && CONDITIONAL.has(mark) && tree.is(node, ADVERBIAL)) return "adverbial";
  if (group.form === "infinitive") return "infinitive";
  const bare = group.form === "finite" && !tree.is(node, ADNOMINAL);
  if (tree.is(node, COMPLEMENT)) {
    if (group.form === "gerund" || group.form === "participle") return "participle";
    if (mark !== null && mark !== "if" && grammar().adverbial.has(mark)) return "adverbial";
    return isQuotedBefore(tree, node, above) ? null : "complement";
  }
  if (bare && mark === null && node < above) return null;
  if (bare) return mark === null && grammar().clausal.has(tree.doc.lemmas[above]!) ? "complement" : "adverbial";
  if (group.form === "finite") return mark === "that" || mark === "whether" ? "complement" : "relative";
  return mark !== null && grammar().adverbial.has(mark) ? "adverbial" : "participle";
}

function predicateIsParent(tree: Tree, node: number, above: number): boolean {
  return tree.doc.heads[node] === above;
}

/** `The ban will stay, Seoul said`, `The ban, Seoul said, will stay`. */
function isQuotedBefore(tree: Tree, node: number, above: number): boolean {
  return tree.left[node]! < above && tree.is(node, relations("ccomp"));
}
