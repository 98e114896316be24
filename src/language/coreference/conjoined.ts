import type { Doc, Mention } from "../doc.ts";

/** Mentions joined by commas and `and`, in the order of the text. */
export interface Conjoined {
  members: Mention[];
}

const JOINTS = new Set([",", "and", "&", "the"]);
const LONGEST_JOINT = 3;

/**
 * The groups among the mentions of a sentence: `Kuwait, Oman and Qatar`, `Indian and Chinese troops`. The last member stands
 * behind `and`.
 */
export function conjoined(doc: Doc, mentions: readonly Mention[]): Conjoined[] {
  const groups: Conjoined[] = [];
  let members: Mention[] = [];
  for (const mention of mentions) {
    if (mention.kind === "pronoun") continue;
    const last = members.at(-1);
    const joint = last ? jointBetween(doc, last, mention) : null;
    members = joint === null ? [mention] : [...members, mention];
    if (joint !== "and") continue;
    groups.push({ members });
    members = [];
  }
  return groups;
}

/** What joins two mentions; `null` where more than a joint stands between them. */
function jointBetween(doc: Doc, one: Mention, other: Mention): "and" | "," | null {
  const length = other.start - one.end;
  if (length < 1 || length > LONGEST_JOINT) return null;
  let joint: "and" | "," | null = null;
  for (let i = one.end; i < other.start; i++) {
    const word = doc.norms[i] ?? "";
    if (!JOINTS.has(word)) return null;
    if (word === "and" || word === "&") joint = "and";
    else if (word === ",") joint ??= ",";
  }
  return joint;
}
