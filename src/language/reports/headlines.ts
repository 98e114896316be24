import type { TokenRange } from "../doc.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";
import type { Attribution } from "./attribution.ts";
import type { Layout } from "./layout.ts";
import { reportingWords } from "./reporting.ts";

const NAME = tagSet("PROPN", "NOUN", "ADJ", "DET", "ADP");
const PREDICATE = tagSet("VERB", "AUX");
/** Most words of a speaker before or behind a headline's colon. */
const LONGEST = 6;

/**
 * `Lavrov: Russia will answer`, `Russia will answer: Lavrov`; `null` where no person and no kind of source stands beside the
 * colon: `WASHINGTON: The House ...`.
 */
export function headlineColon(layout: Layout, colon: number): Attribution | null {
  const { doc } = layout;
  if (doc.norms[colon] !== ":") return null;
  const { start, end } = layout.sentence(colon);
  const [left, right] = [layout.trimmed({ start, end: colon }), layout.trimmed({ start: colon + 1, end })];
  for (const [speaker, words] of [[left, right] as const, [right, left] as const])
    if (speaks(layout, speaker) && tells(layout, words)) {
      const block = speaker === left ? { start, end: colon + 1 } : { start: colon, end };
      return { speaker, addressee: null, cue: ":", cueToken: colon, block, contents: [words], host: null };
    }
  return null;
}

function speaks(layout: Layout, { start, end }: TokenRange): boolean {
  const { doc, personEnds } = layout;
  if (start >= end || end - start > LONGEST) return false;
  for (let i = start; i < end; i++) if (!hasTag(doc, i, NAME)) return false;
  return reportingWords().sources.has(doc.lemmas[end - 1]!) || personEnds.has(end);
}

function tells({ doc }: Layout, { start, end }: TokenRange): boolean {
  for (let i = start; i < end; i++) if (hasTag(doc, i, PREDICATE)) return true;
  return false;
}
