import { baseOf } from "../clauses/verb-form.ts";
import { reportingVerbs } from "../reports/reporting.ts";
import { type Mending, TAGS } from "./mending.ts";
import { PENN, relations } from "./relations.ts";

const ADNOMINAL = relations("acl", "acl:relcl", "amod", "advcl", "nmod");
const MODIFIER = relations("compound", "amod", "nmod", "nmod:desc");
const ROOT = relations("root");
const ENDS = new Set([
  ".",
  ",",
  ";",
  '"',
  "”",
  "on",
  "in",
  "at",
  "late",
  "earlier",
  "last",
  "to",
  "yesterday",
  "today",
]);

/**
 * `..., its energy chief warned.`: behind a comma a noun and a verb of saying at the end are who said it, not a described
 * noun. The verb hangs on the root of the sentence, the noun on it.
 */
export function attributionBehind(tree: Mending, i: number): boolean {
  const { heads, upos, xpos } = tree.parsed;
  const noun = heads[i]!;
  if (noun !== i - 1 || !tree.has(i, ADNOMINAL) || !tree.isNominal(noun) || tree.has(noun, ROOT)) return false;
  if (tree.norm(tree.start(noun) - 1) !== "," || !ENDS.has(tree.norm(i + 1)) || !isReporting(tree.norm(i)))
    return false;
  const root = rootAbove(tree, noun);
  tree.attach(i, root, "parataxis");
  tree.attach(noun, i, "nsubj");
  upos[i] = TAGS.VERB!;
  xpos[i] = tree.norm(i).endsWith("s") ? PENN.VBZ! : PENN.VBD!;
  return true;
}

/** `..., a senior officer concedes, ...` with the verb taken for the last noun of the name. */
export function attributionInName(tree: Mending, i: number): boolean {
  const { upos, xpos } = tree.parsed;
  const noun = i - 1;
  if (!tree.isNominal(i) || tree.has(i, ROOT) || !ENDS.has(tree.norm(i + 1)) || !isReporting(tree.norm(i)))
    return false;
  const named = tree.children(i).includes(noun) && tree.has(noun, MODIFIER) && tree.isNominal(noun);
  if (!named || tree.norm(tree.start(i) - 1) !== ",") return false;
  tree.attach(i, rootAbove(tree, i), "parataxis");
  upos[i] = TAGS.VERB!;
  xpos[i] = tree.norm(i).endsWith("s") ? PENN.VBZ! : PENN.VBD!;
  for (const child of tree.children(i).slice()) if (child < noun) tree.attach(child, noun, tree.label(child));
  tree.relabel(noun, "nsubj");
  return true;
}

function rootAbove(tree: Mending, i: number): number {
  let at = i;
  while (tree.parsed.heads[at] !== at) at = tree.parsed.heads[at]!;
  return at;
}

/** Whether a word is the past tense or third person of a verb of saying. */
function isReporting(word: string): boolean {
  const verbs = reportingVerbs();
  const irregular = baseOf(word);
  if (irregular !== null) return verbs.has(irregular) && word !== irregular;
  return ENDINGS.some(([ending, rest]) => word.endsWith(ending) && verbs.has(word.slice(0, -ending.length) + rest));
}

const ENDINGS = [
  ["ed", ""],
  ["d", ""],
  ["ied", "y"],
  ["s", ""],
  ["es", ""],
  ["ies", "y"],
] as const;
