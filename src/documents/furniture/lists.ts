import { headingReason } from "./headings.ts";
import { marksIn } from "./marks.ts";
import { lastProse, type Line } from "./line.ts";

/** The most lines that a heading inside an article takes along. */
const LIST_MAX = 15;
/** Words from which a line without a full stop reads as a headline of another story. */
const HEADLINE_WORDS = 4;
const MENU_WORDS = 3;
/** Headings that are tried, from the end: time must not grow with lines times headings. */
const MOST_HEADINGS = 30;
/** So many sentences in a row are the article, not teasers. */
const ROW = 3;

/** Headings whose block may reach to the end of the page. */
const BLOCKS = new Set(["related links", "comments", "editorial note"]);

/** The links under a heading such as `Most read`, up to the next sentence of the article. */
export function markLinkLists(lines: readonly Line[]): void {
  const body = lines.findIndex((line) => line.reason === "title" || line.prose);
  for (const [at, line] of lines.entries()) {
    if (at < body || line.reason === null || headingReason(line.passage.text) !== "related links") continue;
    for (const entry of lines.slice(at + 1, at + 1 + LIST_MAX)) {
      if (!isEntry(entry)) break;
      entry.reason ??= "related links";
    }
  }
}

/**
 * What follows the last heading of a link list or a form, to the end, unless the article goes on there: no long
 * paragraph follows, and no sentences other than teasers between headlines.
 */
export function markTail(lines: readonly Line[]): void {
  for (const { at, reason } of blockHeadings(lines)) {
    const rest = lines.slice(at + 1).filter((other) => other.reason === null);
    if (rest.some((other) => other.prose && other.shape.long) || goesOn(rest)) continue;
    for (const other of rest) other.reason = reason;
  }
  markTrailingHeadlines(lines);
}

function blockHeadings(lines: readonly Line[]): { at: number; reason: string }[] {
  const found = lines.flatMap((line, at) => {
    const reason = line.reason === null || at === 0 ? null : headingReason(line.passage.text);
    return reason !== null && BLOCKS.has(reason) ? [{ at, reason }] : [];
  });
  return found.slice(-MOST_HEADINGS);
}

/** After a list the article goes on where sentences follow and no further headline, or several sentences in a row. */
function goesOn(rest: readonly Line[]): boolean {
  const first = rest.findIndex((line) => line.prose);
  if (first === -1) return false;
  const row = rest.slice(first).findIndex((line) => !line.prose);
  // A single line at the end may be a last sentence without its full stop.
  return row === -1 || row >= ROW || first + row === rest.length - 1;
}

/** Two and more headlines after the last sentence, and nothing else, lead to other stories. */
function markTrailingHeadlines(lines: readonly Line[]): void {
  const last = lastProse(lines);
  const trailing = lines.slice(last + 1).filter((line) => line.reason === null);
  const listed = trailing.filter((line) => /[:\d]/.test(line.passage.text)).length > trailing.length / 2;
  if (last === -1 || trailing.length < 2 || listed || !trailing.every(isHeadline)) return;
  for (const line of trailing) line.reason = "related links";
}

function isHeadline({ shape, passage }: Line): boolean {
  return (
    shape.title && shape.words >= HEADLINE_WORDS && !passage.text.endsWith("!") && marksIn(passage.text).length === 0
  );
}

function isEntry(line: Line): boolean {
  if (line.prose) return false;
  return (
    line.reason !== null ||
    line.shape.title ||
    line.shape.item ||
    (line.shape.words <= MENU_WORDS && !line.shape.closed)
  );
}
