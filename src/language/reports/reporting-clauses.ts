import type { TokenRange } from "../doc.ts";
import { PENN, relations } from "../syntax/relations.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";
import { type Attribution, holds, without } from "./attribution.ts";
import { blockOf } from "./attribution-block.ts";
import { complementAfter, clauseRange } from "./complements.ts";
import type { Layout } from "./layout.ts";
import { asContents, isInserted, postposedContents } from "./postposed.ts";
import { reportingVerbs, reportingWords } from "./reporting.ts";
import { addresseeOf, isPassive, speakerBehind, speakerOf } from "./speakers.ts";

const CLAUSE = relations("ccomp");
const OBJECT = relations("obj");
const SUBJECT = relations("nsubj", "nsubj:pass", "nsubj:outer");
const CONTROLLED = relations("xcomp");
const RELATIVE = relations("acl:relcl");
const PUT = "put";
const VERB = tagSet("VERB");
const ADJECTIVE = tagSet("ADJ");
const NO_CUE = relations("amod", "compound", "case", "fixed", "flat", "nmod:desc");

/** What the verb at a token reports, with its speaker; `null` where it is no verb of saying or reports no words. */
export function reportingClause(layout: Layout, verb: number, before: Attribution | undefined): Attribution | null {
  const { doc, tree } = layout;
  if (!hasTag(doc, verb, VERB) || tree.is(verb, NO_CUE)) return null;
  const says = reportingVerbs().has(doc.lemmas[verb]!);
  if (!says && doc.lemmas[verb] !== PUT) return null;
  const block = blockOf(layout, verb);
  const contents = (says ? contentsOf(layout, verb, block) : asContents(layout, verb)).flatMap((part) =>
    without(part, block),
  );
  if (contents.length === 0) return null;
  const who = speakerIn(layout, verb, before);
  return {
    speaker: who,
    addressee: says ? addresseeOf(tree, verb, who ? [...contents, who] : contents) : null,
    cue: doc.norms[verb]!,
    cueToken: verb,
    block,
    contents,
    host: null,
  };
}

function contentsOf(layout: Layout, verb: number, block: TokenRange): TokenRange[] {
  const inserted = isInserted(layout, verb, block);
  const complement = inserted ? null : complementAfter(layout, verb);
  if (complement) return [complement];
  const as = asContents(layout, verb);
  if (as.length > 0) return as;
  return mayFollow(layout, verb) ? postposedContents(layout, verb, block) : [];
}

/** Whether a verb can stand behind its words: it says something in a clause of its own and has no other object. */
function mayFollow(layout: Layout, verb: number): boolean {
  const { doc, tree } = layout;
  if (!reportingWords().said.has(doc.lemmas[verb]!) && !reportingWords().thought.has(doc.lemmas[verb]!)) return false;
  const subject = tree.child(verb, SUBJECT);
  if (isPassive(tree, verb) || tree.is(verb, RELATIVE)) return false;
  if (speakerBehind(layout, verb)) return true;
  if (subject === -1) return false;
  const object = tree.child(verb, OBJECT);
  return object === -1 || reportingWords().addressing.has(doc.lemmas[verb]!);
}

/** Nobody inside a quotation speaks the words around it. */
function speakerIn(layout: Layout, verb: number, before: Attribution | undefined): TokenRange | null {
  const found = speakerBehind(layout, verb) ?? goesOn(layout, verb, before) ?? speakerOf(layout.tree, verb);
  if (!found || layout.quotationOf[found.start] !== layout.quotationOf[verb]) return shared(layout, verb, before);
  // `a report saying that`: the phrase of the noun holds the participle.
  return holds(found, verb) ? layout.trimmed({ start: found.start, end: verb }) : found;
}

/** `Talks will resume, the Kremlin said, adding that`: hung on the words before, the participle still is the Kremlin's. */
function goesOn({ doc, tree }: Layout, verb: number, before: Attribution | undefined): TokenRange | null {
  if (doc.xpos[verb] !== PENN["VBG"] || !before || before.block.end > tree.left[verb]!) return null;
  const head = doc.heads[verb]!;
  const hangs = head < before.block.start && before.contents.some((part) => holds(part, head));
  return hangs ? before.speaker : null;
}

/** `..., the Kremlin said, adding that`: a participle without a subject goes on with who spoke before. */
function shared({ doc }: Layout, verb: number, before: Attribution | undefined): TokenRange | null {
  return doc.xpos[verb] === PENN["VBG"] && before ? before.speaker : null;
}

/** `The minister is confident that`, `made clear that`: an adjective with a content clause. */
export function holdingClause(layout: Layout, adjective: number): Attribution | null {
  const { doc, tree } = layout;
  if (!hasTag(doc, adjective, ADJECTIVE) || !reportingWords().holding.has(doc.lemmas[adjective]!)) return null;
  const over = tree.is(adjective, CONTROLLED) ? doc.heads[adjective]! : adjective;
  const clause = Math.max(tree.child(adjective, CLAUSE), tree.child(over, CLAUSE));
  const speaker = clause > adjective ? speakerOf(tree, adjective) : null;
  if (!speaker || doc.norms[speaker.start] === "it") return null;
  const contents = [layout.trimmed(clauseRange(layout, clause))];
  const block = { start: adjective, end: adjective + 1 };
  return { speaker, addressee: null, cue: doc.norms[adjective]!, cueToken: adjective, block, contents, host: null };
}
