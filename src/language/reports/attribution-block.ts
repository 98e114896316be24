import type { TokenRange } from "../doc.ts";
import { relations } from "../syntax/relations.ts";
import type { Layout } from "./layout.ts";
import { speakerBehind } from "./speakers.ts";

const ATTACHED = relations(
  ..."nsubj nsubj:pass aux aux:pass obj iobj obl obl:agent obl:unmarked nmod:unmarked advmod compound:prt expl mark cc cop".split(
    " ",
  ),
);
const SUBJECT = relations("nsubj", "nsubj:pass");
const OPENS = new Set([",", "—", "–", "-", "--", "?", "!", "...", "…"]);

/**
 * The words of an attribution itself: its verb with subject, addressee and adverbials, as far as they stand side by side.
 * `, the report suggests,` ends at its commas, whatever the parser hung on the verb beyond them.
 */
export function blockOf(layout: Layout, verb: number): TokenRange {
  const { tree } = layout;
  let [start, end] = [verb, verb + 1];
  let subjects = speakerBehind(layout, verb) ? 1 : 0;
  const children = tree.children(verb);
  for (const child of children.toReversed()) {
    if (child > verb || subjects > 0 || !tree.is(child, ATTACHED) || tree.right[child]! + 1 !== start) continue;
    start = tree.left[child]!;
    if (tree.is(child, SUBJECT)) subjects++;
  }
  const taken = start < verb ? subjects : 0;
  for (const child of children) {
    if (child < verb || tree.left[child]! !== end || !tree.is(child, ATTACHED) || tree.child(child, SUBJECT) !== -1)
      continue;
    if (tree.is(child, SUBJECT) && taken > 0) continue;
    end = tree.right[child]! + 1;
  }
  while (end > verb + 1 && layout.isEdge(end - 1)) end--;
  // The parser may hang the comma before the speaker on the speaker.
  while (start < verb && layout.isEdge(start)) start++;
  return { start, end };
}

/** Whether a comma, a dash or a closing quotation mark parts the words before an attribution from it. */
export function isSetOff(layout: Layout, { start }: TokenRange): boolean {
  const first = layout.sentence(start).start;
  if (start <= first) return false;
  return OPENS.has(layout.doc.norms[start - 1]!) || layout.isMark(start - 1);
}

/** Whether the attribution ends with its sentence, or at a sign behind which the words may go on. */
export function isClosed(layout: Layout, { end }: TokenRange): boolean {
  return end >= layout.sentence(end - 1).end || layout.isEdge(end) || layout.doc.norms[end] === ")";
}
