import type { Removal } from "../../model/document.ts";
import { markAuthors, markBylines, markLoneNames } from "./authors.ts";
import { examine, firstProse, type Line } from "./line.ts";
import { markLinkLists, markTail } from "./lists.ts";
import type { Passage } from "../text/passage.ts";
import { markCaptions, markLabels, markNavigation, markOrnaments, markRepeats, markSigns } from "./signs.ts";
import { markTitle } from "./title.ts";
import { trim } from "./trim.ts";

/** An article parted from what stood around it. */
export interface Article {
  title: string | null;
  paragraphs: Passage[];
  removed: Removal[];
  /** Removed lines before the first paragraph: what dates, authors and the outlet are read from. */
  header: Removal[];
  /** Removed lines after it. */
  footer: Removal[];
}

/** Parts an article from the furniture around and inside it; all that is removed is kept with its reason. */
export function removeFurniture(paragraphs: readonly Passage[], knownTitle: string | null): Article {
  const lines = paragraphs.map(examine);
  markOrnaments(lines);
  markCaptions(lines);
  markBylines(lines);
  const title = markTitle(lines, knownTitle);
  markLabels(lines);
  markSigns(lines);
  markNavigation(lines);
  markLinkLists(lines);
  markTail(lines);
  markLoneNames(lines);
  markAuthors(lines);
  markRepeats(lines);
  return { title: knownTitle ?? title, ...collect(lines) };
}

function collect(lines: readonly Line[]): Omit<Article, "title"> {
  const first = firstProse(lines);
  const paragraphs: Passage[] = [];
  const removed: Removal[] = [];
  const header: Removal[] = [];
  const footer: Removal[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.reason === null) {
      const trimmed = trim(line);
      removed.push(...trimmed.removed);
      if (trimmed.passage.text !== "") paragraphs.push(trimmed.passage);
    } else {
      const removal = { text: line.passage.text, reason: line.reason };
      removed.push(removal);
      (at < first ? header : footer).push(removal);
    }
  }
  return { paragraphs, removed, header, footer };
}
