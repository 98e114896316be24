import type { TokenRange } from "../doc.ts";
import { relations } from "../syntax/relations.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";
import { type Attribution, holds } from "./attribution.ts";
import { blockOf } from "./attribution-block.ts";
import type { Layout } from "./layout.ts";
import type { Quotation } from "./quotations.ts";
import { quotingVerbs, reportingWords } from "./reporting.ts";
import { addresseeOf, nounPhrase, speakerBehind, speakerOf } from "./speakers.ts";

const VERB = tagSet("VERB");
const PREDICATE = tagSet("VERB", "AUX");
const NOMINAL = tagSet("NOUN", "PROPN", "PRON");
const SUBJECT = relations("nsubj", "nsubj:pass");
/** Tokens between a quotation and the verb of its attribution. */
const REACH = 30;
/** Steps up the tree from quoted words to the verb that they are an argument of. */
const CLIMB = 6;
const LEADING = new Set([",", ":", "—", "–", "-"]);

/** Whose the words of a quotation are, by what stands beside and above them in its sentence; `null` where nothing says. */
export function attributionOf(
  layout: Layout,
  quotation: Quotation,
  known: ReadonlyMap<number, readonly Attribution[]>,
): Attribution | null {
  if (isNamed(layout, quotation)) return null;
  return (
    characterised(layout, quotation) ??
    covering(layout, quotation, known) ??
    behind(layout, quotation) ??
    before(layout, quotation) ??
    above(layout, quotation, quotingVerbs())
  );
}

/** `so-called "volunteers"`, `the film "Parasite"`. */
function isNamed({ doc, tree }: Layout, { start }: Quotation): boolean {
  if (start >= 2 && hasTag(doc, start - 2, VERB) && tree.child(start - 2, SUBJECT) !== -1) return false;
  const word = doc.lemmas[start - 2] ?? "";
  const norm = doc.norms[start - 2] ?? "";
  const { naming } = reportingWords();
  return naming.has(norm) || naming.has(word) || (norm === "called" && doc.norms[start - 4] === "so");
}

/** The attribution with the fewest words among those that report the quotation's. */
function covering(
  layout: Layout,
  quotation: Quotation,
  known: ReadonlyMap<number, readonly Attribution[]>,
): Attribution | null {
  let best: Attribution | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  const [first, last] = [layout.sentenceOf[quotation.start]!, layout.sentenceOf[quotation.end - 1]!];
  for (const one of [...(known.get(first) ?? []), ...(first === last ? [] : (known.get(last) ?? []))]) {
    if (layout.quotationOf[one.cueToken] !== layout.quotationOf[quotation.start - 1]) continue;
    for (const part of one.contents) {
      const size = part.end - part.start;
      if (part.start < quotation.end && quotation.start < part.end && size < fewest) [best, fewest] = [one, size];
    }
  }
  return best;
}

/** `"...," said Lavrov`: an attribution that begins right behind the closing mark, a new sentence only in lower case. */
function behind(layout: Layout, quotation: Quotation): Attribution | null {
  const { doc } = layout;
  const limit = layout.quotations[quotation.outer ?? -1]?.end ?? doc.words.length;
  let from = quotation.end + 1;
  while (from < limit && (LEADING.has(doc.norms[from]!) || layout.isMark(from))) from++;
  if (from >= limit) return null;
  const leaves = layout.sentenceOf[from] !== layout.sentenceOf[quotation.end - 1];
  if (leaves && !/^\p{Ll}/u.test(doc.words[from]!)) return null;
  const end = Math.min(layout.sentence(from).end, from + REACH);
  let told = false;
  for (let i = from; i < end && !layout.isMark(i) && doc.norms[i] !== ";"; i++) {
    if (isCue(layout, i) && (!told || blockOf(layout, i).start <= from))
      return attribution(layout, i, quotation, told ? i : from);
    told ||= hasTag(doc, i, PREDICATE);
  }
  return null;
}

/** `Lavrov said: "..."`, `Her message was short: "..."`. */
function before(layout: Layout, quotation: Quotation): Attribution | null {
  const { doc } = layout;
  let to = quotation.start - 2;
  const first = to < 0 ? 0 : layout.sentence(Math.max(0, to)).start;
  if (to < first || !LEADING.has(doc.norms[to]!)) return null;
  const colon = doc.norms[to] === ":";
  while (to >= first && LEADING.has(doc.norms[to]!)) to--;
  for (let i = to; i >= Math.max(first, to - REACH) && !layout.isMark(i); i--) {
    if (!isCue(layout, i)) continue;
    if (colon || blockOf(layout, i).end > to) return attribution(layout, i, quotation);
  }
  return colon ? introduced(layout, first, to) : null;
}

/** `Her message was short:` has the colon for its cue. */
function introduced(layout: Layout, first: number, to: number): Attribution | null {
  const { doc, tree } = layout;
  for (let i = to; i >= first; i--) {
    if (!tree.is(i, SUBJECT)) continue;
    const speaker = nounPhrase(tree, i);
    const block = { start: speaker.start, end: to + 2 };
    return { speaker, addressee: null, cue: doc.norms[to + 1]!, cueToken: to + 1, block, contents: [], host: null };
  }
  return null;
}

/** `called the visit "a provocation"`, `condemned the "barbaric" attack`: who names things so, whoever reports it. */
function characterised(layout: Layout, quotation: Quotation): Attribution | null {
  return isUtterance(layout, quotation) ? null : above(layout, quotation, reportingWords().characterising);
}

/** The attribution of the nearest verb over quoted words, where it is one of those listed. */
function above(layout: Layout, quotation: Quotation, verbs: ReadonlySet<string>): Attribution | null {
  const { doc } = layout;
  let at = rootOf(layout, quotation);
  for (let steps = 0; steps < CLIMB; steps++) {
    const head = doc.heads[at]!;
    if (head === at) return null;
    at = head;
    if (!hasTag(doc, at, VERB) || holds(quotation, at)) continue;
    return verbs.has(doc.lemmas[at]!) ? attribution(layout, at, quotation) : null;
  }
  return null;
}

function rootOf({ doc }: Layout, { start, end }: TokenRange): number {
  for (let i = start; i < end; i++) {
    const head = doc.heads[i]!;
    if ((head < start || head >= end) && hasTag(doc, i, ~PUNCTUATION)) return i;
  }
  return start;
}

const PUNCTUATION = tagSet("PUNCT");

function isCue({ doc }: Layout, i: number): boolean {
  return hasTag(doc, i, VERB) && reportingWords().said.has(doc.lemmas[i]!);
}

function attribution(layout: Layout, verb: number, quotation: TokenRange, from = verb): Attribution | null {
  const { tree, doc } = layout;
  const found = speakerBehind(layout, verb) ?? speakerOf(tree, verb);
  const own = found && layout.quotationOf[found.start] === layout.quotationOf[verb] ? found : null;
  const between = from < verb ? upToEdge(layout, from, verb) : null;
  const speaker = between && tree.child(verb, SUBJECT) === -1 ? between : (own ?? between ?? inverted(layout, verb));
  if (!speaker) return null;
  return {
    speaker,
    addressee: addresseeOf(tree, verb, [quotation, speaker]),
    cue: doc.norms[verb]!,
    cueToken: verb,
    block: blockOf(layout, verb),
    contents: [],
    host: null,
  };
}

/** `"...," Kim Soo-mi, an analyst, said`: the words before the first comma. */
function upToEdge(layout: Layout, start: number, verb: number): TokenRange {
  let end = start + 1;
  while (end < verb && layout.doc.norms[end] !== ",") end++;
  return { start, end };
}

/** `said Lavrov`, whatever the parser takes Lavrov for. */
function inverted({ doc, tree, quotationOf }: Layout, verb: number): TokenRange | null {
  const next = tree.children(verb).find((child) => tree.left[child] === verb + 1);
  if (next === undefined || quotationOf[next] !== quotationOf[verb]) return null;
  return hasTag(doc, next, NOMINAL) ? nounPhrase(tree, next) : null;
}

/** Whether quoted words are an utterance of their own, not a word or two set apart. */
export function isUtterance({ doc }: Layout, { start, end }: TokenRange): boolean {
  if (!/^[.?!,…]$/.test(doc.norms[end - 1]!) && !/^[.?!,]$/.test(doc.norms[end + 1] ?? "")) return false;
  if (!/^\p{Lu}/u.test(doc.words[start]!)) return false;
  for (let i = start; i < end; i++) if (hasTag(doc, i, PREDICATE)) return true;
  return false;
}
