import { tellsOfPicture } from "./credits.ts";
import { headingReason, labelReason } from "./headings.ts";
import { findStamps, startsWithLabel } from "../dates/stamps.ts";
import { firstProse, lastProse, type Line } from "./line.ts";

/** Points for furniture from which a line goes, by where it stands: before, within or after the article. */
const THRESHOLDS = { head: 1, body: 2, tail: 1 };
/** Lines of at most so many words, so many in a row. */
const MENU = { words: 3, rows: 4 };
const HEADLINES = { words: 12, rows: 8 };
/** Digits that a line without letters may have. */
const ORNAMENT_DIGITS = 3;
/** Bars between short parts: `Koreas | Markets | Weekend`. */
const BARS = /\s?[|•·›»¦]\s?/u;
const BAR_PARTS = { fewest: 3, words: 4 };
const STAMP_WORDS = 14;
/** Words from which a paragraph that comes twice is furniture: a pull quote, a doubled block. */
const REPEAT_WORDS = 12;

/** Rules, stars, bullets and page numbers: lines without a letter, and with a few digits at most. */
export function markOrnaments(lines: readonly Line[]): void {
  for (const line of lines) {
    const { text } = line.passage;
    if (!/\p{L}/u.test(text) && (text.match(/\p{N}/gu)?.length ?? 0) <= ORNAMENT_DIGITS) line.reason = "ornament";
  }
}

/** Captions. A last paragraph that merely ends in an agency's name is not taken for one. */
export function markCaptions(lines: readonly Line[]): void {
  const last = lastProse(lines);
  for (const [at, line] of lines.entries()) {
    const { text, role } = line.passage;
    if (role === "caption") line.reason ??= "caption";
    else if (line.caption && (at !== last || !line.prose || tellsOfPicture(text))) line.reason ??= "caption";
  }
}

/** Lines that a label explains: `Read more: ...`, `Source: ...`. A long paragraph of links does not exist. */
export function markLabels(lines: readonly Line[]): void {
  const first = firstProse(lines);
  for (const [at, line] of lines.entries()) {
    const reason = labelReason(line.passage.text) ?? stampReason(line);
    if (reason === null || (reason === "related links" && (line.shape.long || at < first))) continue;
    line.reason ??= reason;
  }
}

/** `Published in The Strait Herald, June 7th, 2023.`: the label opens the line and the date ends it. */
function stampReason({ passage: { text }, shape }: Line): string | null {
  const stamp = shape.words > STAMP_WORDS ? undefined : findStamps(text).at(-1);
  return stamp && stamp.label !== null && text.length - stamp.end <= 2 && startsWithLabel(text) ? "time stamp" : null;
}

/** Lines whose own words show what they are, and the headings of link lists and forms. */
export function markSigns(lines: readonly Line[]): void {
  const [first, last] = [firstProse(lines), lastProse(lines)];
  for (const [at, line] of lines.entries()) {
    const threshold = last === -1 ? THRESHOLDS.body : zoneThreshold(at, first, last);
    if (line.prose) continue;
    line.reason ??= line.evidence.score >= threshold ? line.evidence.reason : headingReason(line.passage.text);
  }
}

function zoneThreshold(at: number, first: number, last: number): number {
  if (at < first) return THRESHOLDS.head;
  return at > last ? THRESHOLDS.tail : THRESHOLDS.body;
}

/** Menus, by their shape: short parts between bars; rows of very short lines; before and after the article, of headlines. */
export function markNavigation(lines: readonly Line[]): void {
  for (const line of lines) if (isBarred(line.passage.text)) line.reason ??= "navigation";
  markRows(lines, MENU);
  markRows(lines.slice(0, firstProse(lines)), HEADLINES);
  const tail = lines.slice(lastProse(lines) + 1);
  markRows(tail, HEADLINES);
  if (tail.length < lines.length) markLastWords(tail);
}

/** An article seldom ends in a few words without a full stop. */
function markLastWords(tail: readonly Line[]): void {
  for (const line of tail.toReversed()) {
    if (line.reason === null && (line.shape.words > MENU.words || /[.:;!?]$/.test(line.passage.text))) return;
    line.reason ??= "navigation";
  }
}

/** Rows of unfinished lines; numbers make them a table, which stays. */
function markRows(lines: readonly Line[], { words, rows }: typeof MENU): void {
  let run: Line[] = [];
  for (const line of lines) {
    const { shape, passage, prose } = line;
    if (shape.words <= words && !shape.closed && !shape.item && !prose && !/\d/.test(passage.text)) run.push(line);
    else run = [];
    if (run.length >= rows) for (const entry of run) entry.reason ??= "navigation";
  }
}

function isBarred(text: string): boolean {
  const parts = text.split(BARS).filter((part) => part !== "");
  if (parts.length < BAR_PARTS.fewest || /[.!?]$/.test(text)) return false;
  return parts.every((part) => part.split(" ").length <= BAR_PARTS.words);
}

/** Paragraphs that stand in the text before. */
export function markRepeats(lines: readonly Line[]): void {
  const seen = new Set<string>();
  for (const line of lines) {
    if (line.reason !== null || line.shape.words < REPEAT_WORDS) continue;
    const { text } = line.passage;
    if (seen.has(text)) line.reason = "repeated";
    seen.add(text);
  }
}
