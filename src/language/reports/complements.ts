import type { TokenRange } from "../doc.ts";
import { PENN, relations } from "../syntax/relations.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Layout } from "./layout.ts";
import { reportingVerbs, reportingWords } from "./reporting.ts";
import { isPassive } from "./speakers.ts";

const CLAUSE = relations("ccomp");
const INFINITIVE = relations("xcomp", "ccomp", "advcl");
const GERUND = relations("xcomp", "ccomp", "advcl", "acl", "obl");
const LOOSE = relations("parataxis", "dep", "obj", "xcomp", "conj", "appos");
const MISTAKEN = relations("obl", "obj", "advmod", "xcomp", "parataxis", "advcl", "dep");
const FINITE = relations("cop", "aux", "aux:pass");
const MARK = relations("mark", "case");
const SUBJECT = relations("nsubj", "nsubj:pass");
const GERUND_MARKS = new Set(["of", "with", "against"]);

/** The words that a verb of saying or thinking governs behind it, `null` where it governs no clause. */
export function complementAfter(layout: Layout, verb: number): TokenRange | null {
  for (const child of layout.tree.children(verb)) {
    if (child < verb) continue;
    if (isClause(layout, verb, child)) return behind(layout, verb, clauseRange(layout, child));
    if (isInfinitive(layout, verb, child) || isGerund(layout, verb, child))
      return behind(layout, verb, withoutSubject(layout, child));
    if (isIntroduced(layout, verb, child)) return behind(layout, verb, layout.subtree(child));
  }
  return null;
}

/** A content clause; one with `to` belongs to the verbs of asking. */
function isClause({ tree }: Layout, verb: number, child: number): boolean {
  if (!reportingVerbs().has(tree.doc.lemmas[verb]!) || isToInfinitive(tree, child)) return false;
  return tree.is(child, CLAUSE) || isFinite(tree, child);
}

/** `said the raid was over`, taken for something else: what has a subject of its own is a clause. */
function isFinite(tree: Tree, child: number): boolean {
  if (!tree.is(child, MISTAKEN) || isParted(tree, child) || tree.child(child, MARK) !== -1) return false;
  return tree.child(child, SUBJECT) !== -1 && tree.child(child, FINITE) !== -1;
}

function isToInfinitive(tree: Tree, clause: number): boolean {
  const mark = tree.child(clause, MARK);
  return mark !== -1 && tree.doc.norms[mark] === "to";
}

function isInfinitive({ tree }: Layout, verb: number, child: number): boolean {
  const lemma = tree.doc.lemmas[verb]!;
  if (!tree.is(child, INFINITIVE) || !isToInfinitive(tree, child)) return false;
  if (isParted(tree, child)) return false;
  const { directing, hearsay } = reportingWords();
  return directing.has(lemma) || (hearsay.has(lemma) && isPassive(tree, verb));
}

/** Behind a comma stands an adverbial: `he said, adding`. */
function isParted({ doc, left }: Tree, clause: number): boolean {
  const first = left[clause]!;
  return doc.norms[first] === "," || doc.norms[first - 1] === ",";
}

function isGerund({ tree }: Layout, verb: number, child: number): boolean {
  if (!tree.is(child, GERUND) || !reportingWords().alleging.has(tree.doc.lemmas[verb]!)) return false;
  if (tree.doc.xpos[child] !== PENN["VBG"] || isParted(tree, child)) return false;
  const mark = tree.child(child, MARK);
  return mark === -1 || GERUND_MARKS.has(tree.doc.norms[mark]!);
}

/** What a colon, or a comma with a quotation mark, leads in: `said: we will wait`. */
function isIntroduced(layout: Layout, verb: number, child: number): boolean {
  const { tree, doc } = layout;
  if (!tree.is(child, LOOSE) || !reportingVerbs().has(doc.lemmas[verb]!)) return false;
  const { start } = layout.trimmed(layout.subtree(child));
  let before = start - 1;
  while (before > verb && layout.isMark(before)) before--;
  return doc.norms[before] === ":" || (doc.norms[before] === "," && before < start - 1);
}

/** `urged Moscow to withdraw`: a parser may take the one who is urged for the subject of what is urged. */
function withoutSubject(layout: Layout, clause: number): TokenRange {
  const { tree } = layout;
  const range = layout.subtree(clause);
  const subject = tree.child(clause, SUBJECT);
  const mark = tree.child(clause, MARK);
  return subject !== -1 && mark > subject ? { start: Math.max(range.start, mark), end: range.end } : range;
}

/** A clause up to the semicolon behind which another sentence begins. */
export function clauseRange(layout: Layout, clause: number): TokenRange {
  const range = layout.subtree(clause);
  for (let i = clause + 1; i < range.end; i++)
    if (layout.doc.norms[i] === ";" && layout.quotationOf[i] === -1) return { start: range.start, end: i };
  return range;
}

function behind(layout: Layout, verb: number, { start, end }: TokenRange): TokenRange | null {
  const range = layout.trimmed({ start: Math.max(start, verb + 1), end });
  return range.start < range.end ? range : null;
}
