import type { TokenRange } from "../doc.ts";
import { PENN } from "../syntax/relations.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";
import { type Attribution, holds, without } from "./attribution.ts";
import { headlineColon } from "./headlines.ts";
import type { Layout } from "./layout.ts";
import { relay } from "./relays.ts";
import { holdingClause, reportingClause } from "./reporting-clauses.ts";
import { reportingNoun } from "./reporting-nouns.ts";
import { isSourceCue, sourcePhrase, viewPhrase } from "./sources.ts";

const VERB = tagSet("VERB");
const NOUN = tagSet("NOUN");
/** Nobody interrupts himself more often: the rest is a list or a wreck. */
const MOST_PARTS = 3;
const SILENT = tagSet("DET", "PRON", "AUX", "CCONJ", "ADV", "NUM");
const ADJECTIVE = tagSet("ADJ");
const PARTICIPLE = PENN["VBG"];

/** Every attribution of a document, sentence by sentence: of verbs, adjectives, nouns and named sources. */
export function attributions(layout: Layout): Attribution[] {
  const all: Attribution[] = [];
  for (const sentence of layout.doc.sentences) all.push(...inSentence(layout, sentence));
  return all;
}

function inSentence(layout: Layout, { start, end }: TokenRange): Attribution[] {
  const found: Attribution[] = [];
  const participles: number[] = [];
  for (let i = start; i < end; i++) {
    const one = attributionAt(layout, i, found.at(-1));
    if (one) found.push(one);
    if (layout.doc.xpos[i] === PARTICIPLE) participles.push(i);
  }
  const relayed = participles.flatMap((participle) => relay(layout, participle, found));
  const replaced = new Set(relayed.map(({ cueToken }) => cueToken));
  const all = [...found.filter(({ cueToken }) => !replaced.has(cueToken)), ...relayed];
  if (all.length > 1) for (const one of all) one.contents = cutByOthers(layout, one, all);
  return all;
}

function attributionAt(layout: Layout, i: number, before: Attribution | undefined): Attribution | null {
  const { doc } = layout;
  if (hasTag(doc, i, SILENT)) return null;
  if (isSourceCue(doc.norms[i]!)) return sourcePhrase(layout, i);
  if (hasTag(doc, i, VERB)) return reportingClause(layout, i, before);
  if (hasTag(doc, i, NOUN)) return viewPhrase(layout, i) ?? reportingNoun(layout, i);
  if (hasTag(doc, i, ADJECTIVE)) return holdingClause(layout, i);
  return headlineColon(layout, i);
}

/** The contents without the attributions that stand over the cue, and without what the speaker adds in words of its own. */
function cutByOthers(layout: Layout, one: Attribution, all: readonly Attribution[]): TokenRange[] {
  const cuts = all.flatMap((other) => {
    if (other === one) return [];
    // `Kim said that it had failed, according to Yonhap`.
    if (other.contents.some((part) => holds(part, one.cueToken))) return [other.block];
    const { end } = layout.sentence(other.cueToken);
    return isAddition(layout, one, other) ? [{ start: other.block.start, end }] : [];
  });
  return cuts
    .reduce((parts, cut) => parts.flatMap((part) => without(part, cut)).slice(0, MOST_PARTS), one.contents)
    .map((part) => layout.trimmed(part))
    .filter(({ start, end }) => start < end);
}

/** `Talks will resume, he said, adding that`: the participle opens words of its own. */
function isAddition({ doc }: Layout, one: Attribution, other: Attribution): boolean {
  const participle = doc.xpos[other.cueToken] === PARTICIPLE && one.block.end <= other.block.start;
  return participle && one.speaker !== null && one.speaker.start === other.speaker?.start;
}
