import type { Unfinished } from "./control.ts";
import type { Clause } from "../doc.ts";
import { penn } from "../syntax/relations.ts";
import type { Tree } from "../syntax/tree.ts";
import type { VerbGroup } from "./verb-group.ts";

const BASE = penn("VB", "VBP", "NN");

/** `will seize and burn`, `was seized and burnt`: a bare verb behind `and` shares the auxiliaries of the verb before it. */
export function sharedGroup(tree: Tree, { group, own, predicate }: Unfinished, above: Clause): VerbGroup {
  const { passive, modal, tense } = above;
  if (group.helped || predicate.node !== predicate.verb) return group;
  if (group.form === "participle" && own.objects.length === 0) return { ...group, passive, modal, tense };
  if (group.form === "participle") return { ...group, passive: false, modal, tense };
  if (modal === null || BASE[tree.doc.xpos[predicate.verb]!] !== 1) return group;
  const coordinator = tree.doc.norms[group.start - 1];
  return { ...group, modal, tense, negated: above.negated && (coordinator === "or" || coordinator === "nor") };
}
