import type { TokenRange } from "../doc.ts";
import { PENN, relations } from "../syntax/relations.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";
import type { Attribution } from "./attribution.ts";
import { blockOf } from "./attribution-block.ts";
import { complementAfter } from "./complements.ts";
import type { Layout } from "./layout.ts";
import { reportingWords } from "./reporting.ts";
import { isPassive, nounPhrase, speakerOf } from "./speakers.ts";

/** What a parser may take `citing` for: a modifier of who is cited. */
const MODIFIER = relations("amod", "compound", "case");
const OBJECT = relations("obj");
const SUBJECT = relations("nsubj", "nsubj:pass");
const MARK = relations("mark", "case");
const VERB = tagSet("VERB");
const NAME = tagSet("PROPN");
/** Longest way from `citing officials` to the verb of its host. */
const FARTHEST = 3;

/** Who passes on, and who is passed on: `quoted Kim as saying that`, `said, citing officials`; empty for anything else. */
export function relay(layout: Layout, verb: number, sentence: readonly Attribution[]): Attribution[] {
  if (!hasTag(layout.doc, verb, VERB)) return [];
  const quoted = quotedBefore(layout, verb);
  if (quoted) return quotedAs(layout, verb, quoted);
  const source = citedSource(layout, verb);
  const host = source ? hostOf(layout, verb, sentence) : null;
  if (!source || !host) return [];
  const { doc } = layout;
  const block = { start: verb, end: source.end };
  const contents = host.contents.filter(({ start, end }) => end <= block.start || start >= block.end);
  return [{ speaker: source, addressee: null, cue: doc.norms[verb]!, cueToken: verb, block, contents, host }];
}

/** The verb of quoting over `as saying`, with the noun that is quoted; `null` for any other verb. */
function quotedBefore({ doc, tree }: Layout, participle: number): { by: number; who: number } | null {
  const mark = doc.xpos[participle] === PENN["VBG"] ? tree.child(participle, MARK) : -1;
  if (mark === -1 || doc.norms[mark] !== "as") return null;
  let at = doc.heads[participle]!;
  if (!reportingWords().relaying.has(doc.lemmas[at]!)) at = doc.heads[at]!;
  if (!reportingWords().relaying.has(doc.lemmas[at]!) || !hasTag(doc, at, VERB)) return null;
  const who = isPassive(tree, at) ? tree.child(at, SUBJECT) : tree.child(at, OBJECT);
  return who === -1 ? null : { by: at, who };
}

function quotedAs(layout: Layout, participle: number, { by, who }: { by: number; who: number }): Attribution[] {
  const { doc, tree } = layout;
  const words = complementAfter(layout, participle);
  const contents = words ? [words] : [];
  const report = (cueToken: number, speaker: TokenRange | null, host: Attribution | null): Attribution => ({
    speaker,
    addressee: null,
    cue: doc.norms[cueToken]!,
    cueToken,
    block: blockOf(layout, cueToken),
    contents,
    host,
  });
  const medium = speakerOf(tree, by);
  const host = medium ? report(by, medium, null) : null;
  const inner = report(participle, nounPhrase(tree, who), host);
  return host ? [host, inner] : [inner];
}

/** `citing officials`: people, papers and names; not `citing health reasons`. */
function citedSource({ doc, tree }: Layout, verb: number): TokenRange | null {
  if (doc.xpos[verb] !== PENN["VBG"] || !reportingWords().relaying.has(doc.lemmas[verb]!)) return null;
  const object = tree.is(verb, MODIFIER) ? doc.heads[verb]! : tree.child(verb, OBJECT);
  if (object < verb) return null;
  const speaks = hasTag(doc, object, NAME) || reportingWords().sources.has(doc.lemmas[object]!);
  const { start, end } = nounPhrase(tree, object);
  return speaks ? { start: Math.max(start, verb + 1), end } : null;
}

/** The attribution beside which a source is cited: the one it hangs on, else the last before it. */
function hostOf({ doc }: Layout, verb: number, sentence: readonly Attribution[]): Attribution | null {
  for (let [at, steps] = [doc.heads[verb]!, 0]; steps < FARTHEST; at = doc.heads[at]!, steps++) {
    const host = sentence.find(({ cueToken }) => cueToken === at);
    if (host) return host;
  }
  return sentence.findLast(({ cueToken }) => cueToken < verb) ?? null;
}
