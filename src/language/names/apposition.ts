import type { Doc, Mention, TokenRange } from "../doc.ts";
import type { MentionIndex } from "./mention-index.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";

const BETWEEN = tagSet("DET", "ADJ", "NOUN");
const REACH = 5;

/** The office or description of one person that stands beside a name as its apposition; `null` where none does. */
export function apposedTo(doc: Doc, name: TokenRange, mentions: MentionIndex): Mention | null {
  return behind(doc, name.end, mentions) ?? before(doc, name.start, mentions);
}

/** `Hrytsenko, the Ukrainian foreign minister,`; `Hrytsenko, who is Ukraine's foreign minister,` */
function behind(doc: Doc, end: number, mentions: MentionIndex): Mention | null {
  if (doc.norms[end] !== ",") return null;
  const relative = doc.norms[end + 1] === "who" && /^(?:is|was|became|serves)$/.test(doc.norms[end + 2] ?? "");
  const from = relative ? end + 3 : end + 1;
  for (let i = from; i < from + REACH; i++) {
    const mention = mentions.startingAt(i);
    if (mention) return describesOne(doc, mention) ? mention : null;
    if (!hasTag(doc, i, BETWEEN)) return null;
  }
  return null;
}

/** `The Ukrainian foreign minister, Oksana Hrytsenko,` */
function before(doc: Doc, start: number, mentions: MentionIndex): Mention | null {
  const mention = doc.norms[start - 1] === "," ? mentions.at(start - 2) : undefined;
  return mention && mention.end === start - 1 && describesOne(doc, mention) ? mention : null;
}

function describesOne(doc: Doc, mention: Mention): boolean {
  const singular = !(doc.norms[mention.head] ?? "").endsWith("s");
  return mention.kind === "description" && doc.entities[mention.entity]?.type === "person" && singular;
}
