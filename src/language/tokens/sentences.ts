import type { Doc, TokenRange } from "../doc.ts";
import { opensParagraph } from "../paragraphs.ts";
import { endsDateline } from "./dateline.ts";
import { endsAtLineBreak } from "./line-breaks.ts";
import { endsBefore } from "./sentence-ends.ts";

// Nobody writes longer sentences: it is a list or a wreck, and reading time must stay linear.
const LONGEST_SENTENCE = 400;

/** Cuts the text into sentences: at blank lines, behind headlines, datelines and items of lists, behind stops that are no part of an abbreviation. */
export function splitSentences(doc: Doc): string {
  doc.sentences = [];
  let open = 0;
  for (let i = 1; i <= doc.words.length; i++) {
    const ends =
      i === doc.words.length ||
      opensParagraph(doc, i) ||
      endsAtLineBreak(doc, i) ||
      endsBefore(doc, i, open) ||
      endsDateline(doc, i);
    if (!ends) continue;
    doc.sentences.push(...cut(doc, { start: open, end: i }));
    open = i;
  }
  return `${doc.sentences.length} sentences`;
}

/** Cuts what is too long for a sentence, at a comma or semicolon where there is one. */
function cut(doc: Doc, { start, end }: TokenRange): TokenRange[] {
  const parts: TokenRange[] = [];
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    let to = from + LONGEST_SENTENCE;
    while (to > from && !/^[,;:]$/.test(doc.norms[to - 1] ?? "")) to--;
    if (to === from) to = from + LONGEST_SENTENCE;
    parts.push({ start: from, end: to });
    from = to;
  }
  return [...parts, { start: from, end }];
}
