import type { Arguments } from "./arguments.ts";
import { grammar } from "./grammar.ts";
import type { Link } from "./governor.ts";
import type { Predicate } from "./predicates.ts";
import { type PhraseTree, baseRange } from "./phrase-range.ts";
import { relations } from "../syntax/relations.ts";
import type { Clause, TokenRange } from "../doc.ts";
import type { VerbGroup } from "./verb-group.ts";

const RELATIVE = relations("acl:relcl");
const ADNOMINAL = relations("acl");
const SUBJECT = relations("csubj");
const OWNER = relations("nmod:poss");
const OBJECT = relations("obj", "iobj");
/** Prepositions behind which stands who is asked: `called on Seoul to`. */
const ASKED = new Set(["on", "upon", "to", "for", "with"]);

/** Everything that is known of a clause when its missing subject is sought. */
export interface Unfinished {
  predicate: Predicate;
  group: VerbGroup;
  link: Link;
  mark: { word: string; at: number } | null;
  own: Arguments;
}

/**
 * Who does what a clause without a subject says: the antecedent of a relative clause, the noun of a participle, the owner
 * of a plan, the object of `urge`, else the subject of the clause above.
 */
export function inheritedSubjects(tree: PhraseTree, clause: Unfinished, above: Clause | undefined): TokenRange[] {
  const { predicate, link, group, own, mark } = clause;
  const { node } = predicate;
  if (tree.is(node, RELATIVE)) {
    const missing = own.pointer === null || own.pointer.role === "subject";
    return missing ? [tree.range(link.parent)] : [];
  }
  // `Moscow left the talks, killing the deal`: behind a comma it tells what the clause has done.
  const apart = group.form === "gerund" && mark === null && tree.followsComma(node) && above !== undefined;
  if (tree.is(node, ADNOMINAL) && !apart) {
    const names = group.form !== "infinitive" && mark === null;
    return names ? [tree.range(link.parent)] : planners(tree, link.parent, above);
  }
  if (!above || link.relation === null) return [];
  // `Topping the list was a fund`.
  if (tree.is(node, SUBJECT) && above.subjects.length === 0) return [tree.range(link.parent)];
  if (link.relation === "conjunct") return above.subjects;
  return apart ? above.subjects : controllers(tree, above, predicate.verb);
}

/** `Norway's decision to expel them`: its owner, else whoever takes or is given it. */
function planners(tree: PhraseTree, noun: number, above: Clause | undefined): TokenRange[] {
  const owner = tree.child(noun, OWNER);
  if (owner !== -1) return [baseRange(tree, owner)];
  if (!above || !tree.is(noun, OBJECT)) return [tree.range(noun)];
  if (!above.passive && grammar().objectControl.has(tree.doc.lemmas[above.verb]!)) return [tree.range(noun)];
  const given = above.objects.filter((range) => range.start > above.verb && range.end <= noun);
  return given.length > 0 ? given : above.subjects;
}

/** The object of `urge` and its like, or who is called on; else the subject. */
function controllers(tree: PhraseTree, above: Clause, verb: number): TokenRange[] {
  const { passive, subjects, objects, prepositions } = above;
  if (passive || !grammar().objectControl.has(tree.doc.lemmas[above.verb]!)) return subjects;
  const told = objects.filter((range) => range.start > above.verb && range.end <= verb);
  if (told.length > 0) return told;
  const asked = prepositions.find(
    (phrase) => ASKED.has(phrase.preposition) && phrase.start > above.verb && phrase.end <= verb,
  );
  return asked ? [asked.object] : subjects;
}
