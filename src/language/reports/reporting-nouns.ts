import { relations } from "../syntax/relations.ts";
import type { Tree } from "../syntax/tree.ts";
import { TAG, hasTag, tagSet } from "../tokens/upos.ts";
import type { Attribution } from "./attribution.ts";
import { clauseRange } from "./complements.ts";
import type { Layout } from "./layout.ts";
import { reportingVerbs, reportingWords } from "./reporting.ts";
import { addresseeOf, authorOf, named } from "./speakers.ts";

const NOUN = tagSet("NOUN");
const OWNER = relations("nmod");
const SUBJECT = relations("nsubj", "nsubj:pass", "csubj");
const COMPLEMENT = relations("ccomp");
const OBJECT = relations("obj");

/** What a noun carries: `Moscow's claim that ...`, `its threat to ...`; `null` where no clause says what it is. */
export function reportingNoun(layout: Layout, noun: number): Attribution | null {
  const { doc, tree } = layout;
  if (!hasTag(doc, noun, NOUN) || !reportingWords().nouns.has(doc.lemmas[noun]!)) return null;
  const clause = clauseOf(layout, noun);
  if (clause === -1) return null;
  const contents = [layout.trimmed(clauseRange(layout, clause))];
  const author = authorOf(tree, noun);
  return {
    speaker: author === noun ? null : named(tree, author),
    addressee: addresseeOf(tree, noun, contents),
    cue: doc.norms[noun]!,
    cueToken: noun,
    block: { start: noun, end: noun + 1 },
    contents,
    host: null,
  };
}

/** The verb of the clause that `that` or `to` opens behind the noun and its owner; -1 for none, or a relative one. */
function clauseOf({ doc, tree }: Layout, noun: number): number {
  let opener = noun + 1;
  for (const child of tree.children(noun))
    if (child > noun && tree.left[child] === opener && tree.is(child, OWNER)) opener = tree.right[child]! + 1;
  const clause = doc.heads[opener] ?? -1;
  if (clause <= opener || isComplement(tree, clause)) return -1;
  if (doc.norms[opener] === "to") return reportingWords().directives.has(doc.lemmas[noun]!) ? clause : -1;
  if (doc.norms[opener] !== "that" || doc.upos[clause] === TAG.NOUN) return -1;
  return isRelative(tree, opener, clause) ? -1 : clause;
}

/** `said in a statement that`: the clause is what the verb reports. */
function isComplement(tree: Tree, clause: number): boolean {
  return tree.is(clause, COMPLEMENT) && reportingVerbs().has(tree.doc.lemmas[tree.doc.heads[clause]!]!);
}

/** `the claim that Moscow made`: the clause lacks what `that` stands for. */
function isRelative(tree: Tree, that: number, clause: number): boolean {
  const parts = tree.children(clause).filter((child) => child !== that);
  if (!parts.some((child) => tree.is(child, SUBJECT))) return true;
  const made = reportingWords().issuing.has(tree.doc.lemmas[clause]!);
  return made && tree.is(that, OBJECT) && !parts.some((child) => tree.is(child, OBJECT));
}
