import type { TokenRange } from "../doc.ts";
import { PENN, relations } from "../syntax/relations.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";
import { without } from "./attribution.ts";
import { isClosed, isSetOff } from "./attribution-block.ts";
import type { Layout } from "./layout.ts";

const CONTENT = relations("ccomp", "parataxis", "dep");
const ADVERBIAL = relations("obl", "obl:unmarked", "advmod", "advcl", "nmod:unmarked", "mark", "discourse", "cc");
const SUBJECT = relations("nsubj", "nsubj:pass");
const COORDINATOR = relations("cc");
const MARK = relations("mark", "advmod");
const ADVERBIAL_CLAUSE = relations("advcl");
const SUBORDINATOR = relations("mark");
const PARTICIPLES = new Set([PENN["VBG"], PENN["VBN"]]);
const PREDICATE = tagSet("VERB", "AUX");

/** The words before an attribution, and behind it where it was put into their midst: `The ban, Seoul said, will stay`. */
export function postposedContents(layout: Layout, verb: number, block: TokenRange): TokenRange[] {
  if (!isSetOff(layout, block) || !isClosed(layout, block)) return [];
  const { tree, doc } = layout;
  const coordinator = tree.child(verb, COORDINATOR);
  if (coordinator !== -1 && coordinator < verb && coordinator >= block.start) return [];
  const scope = scopeOf(layout, verb, block);
  const before = layout.trimmed({ start: scope.start, end: block.start });
  const after = resumed(layout, verb, block, scope);
  const parts = [before, ...(after ? [after] : [])].filter(({ start, end }) => start < end);
  const tells = parts.some((part) => hasPredicate(layout, part)) || layout.quotationOf[before.end - 1] !== -1;
  const own = parts.length === 1 && adverbialOnly(layout, verb, before);
  return tells && !own && doc.words[before.start] !== undefined ? parts : [];
}

/** `As the minister said, the border will stay closed`: the clause on which the `as` clause hangs. */
export function asContents(layout: Layout, verb: number): TokenRange[] {
  const { tree, doc } = layout;
  const mark = tree.child(verb, MARK);
  const subject = tree.child(verb, SUBJECT);
  if (mark === -1 || doc.norms[mark] !== "as" || mark > verb || subject < mark || doc.heads[verb] === verb) return [];
  const first = tree.left[verb]!;
  if (first > layout.sentence(verb).start && !layout.isEdge(first - 1) && !layout.isEdge(first)) return [];
  const whole = layout.subtree(doc.heads[verb]!);
  return without(whole, layout.subtree(verb))
    .map((part) => layout.trimmed(part))
    .filter(({ start, end }) => start < end);
}

/** The sentence, or the clause in it, that the attribution is put into or behind; no further than a semicolon. */
function scopeOf(layout: Layout, verb: number, block: TokenRange): TokenRange {
  const { tree, doc } = layout;
  const sentence = layout.sentence(verb);
  const head = doc.heads[verb]!;
  const own = tree.children(verb).find((child) => child < block.start && tree.is(child, CONTENT));
  let start = sentence.start;
  if (own === undefined && head < block.start && (tree.is(verb, CONTENT) || isBareClause(layout, verb)))
    start = tree.left[head]!;
  for (let i = block.start - 1; i > start; i--) if (doc.norms[i] === ";" && layout.quotationOf[i] === -1) start = i + 1;
  return { start, end: sentence.end };
}

/** Where the words go on behind the comma that closes the attribution, `null` where they do not. */
function resumed(layout: Layout, verb: number, block: TokenRange, scope: TokenRange): TokenRange | null {
  const { tree, doc } = layout;
  if (doc.norms[block.end] !== "," && !layout.isMark(block.end)) return null;
  const rest = layout.trimmed({ start: block.end, end: scope.end });
  for (let i = rest.start; i < rest.end; i++) {
    const head = doc.heads[i]!;
    if (layout.isEdge(i) || (head !== i && head >= rest.start && head < rest.end)) continue;
    const participle = doc.xpos[i] === PENN["VBG"] && tree.left[i]! >= block.end;
    const goesOn = head < block.start || tree.left[i]! < block.start || isInserted(layout, verb, block);
    return goesOn && !participle ? clipped(layout, i, rest) : null;
  }
  return null;
}

/** `The pipeline, the report suggests, would harm Poland`, read as a verb with a subject too many. */
export function isInserted(layout: Layout, verb: number, block: TokenRange): boolean {
  const { tree, doc } = layout;
  if (doc.norms[block.end] !== "," || !isSetOff(layout, block)) return false;
  return tree.children(verb).some((child) => child < block.start && tree.is(child, SUBJECT));
}

function clipped(layout: Layout, at: number, rest: TokenRange): TokenRange {
  const end = Math.max(layout.tree.right[at]! + 1, rest.start + 1);
  return layout.trimmed({ start: rest.start, end: Math.min(rest.end, end) });
}

function hasPredicate({ doc }: Layout, { start, end }: TokenRange): boolean {
  for (let i = start; i < end; i++) if (hasTag(doc, i, PREDICATE)) return true;
  return false;
}

/** `At the meeting, Kim said.`: what stands before only says when and where. */
function adverbialOnly(layout: Layout, verb: number, { start, end }: TokenRange): boolean {
  const { tree, doc } = layout;
  for (let i = start; i < end; i++) {
    const head = doc.heads[i]!;
    if (head !== i && head >= start && head < end) continue;
    if (head !== verb || !tree.is(i, ADVERBIAL) || isBareClause(layout, i)) return false;
  }
  return true;
}

/** A clause that no subordinator opens tells something, whatever relation the parser gave it. */
export function isBareClause({ tree, doc }: Layout, verb: number): boolean {
  return tree.is(verb, ADVERBIAL_CLAUSE) && tree.child(verb, SUBORDINATOR) === -1 && !PARTICIPLES.has(doc.xpos[verb]);
}
