import { isCaption, tellsOfPicture } from "./credits.ts";
import { headingReason, labelReason } from "./evidence.ts";
import { firstProse, lastProse, type Line } from "./line.ts";
import { bareWords } from "./words.ts";

/** Points for furniture from which a line goes, by where it stands: before, within or after the article. */
const THRESHOLDS = { head: 1.5, body: 2.5, tail: 1 };
/** Lines of at most so many words, so many in a row, are a menu. */
const MENU = { words: 3, lines: 4 };
/** Bars between short parts: `Koreas | Markets | Weekend`. */
const BARS = /\s?[|•·›»¦]\s?/u;
const BAR_PARTS = { fewest: 3, words: 4 };
/** Words from which a paragraph that comes twice is furniture: a pull quote, a doubled block. */
const REPEAT_WORDS = 12;

/** Lines without a letter or digit: rules, stars, bullets. */
export function markOrnaments(lines: readonly Line[]): void {
  for (const line of lines) if (!/[\p{L}\p{N}]/u.test(line.passage.text)) line.reason = "ornament";
}

/** Captions. A last paragraph that merely ends in an agency's name is not taken for one. */
export function markCaptions(lines: readonly Line[]): void {
  const last = lastProse(lines);
  for (const [at, line] of lines.entries()) {
    const { text, role } = line.passage;
    if (role === "caption") line.reason ??= "caption";
    else if (isCaption(text) && (at !== last || !line.prose || tellsOfPicture(text))) line.reason ??= "caption";
  }
}

/** Lines that a label explains: `Read more: ...`, `Source: ...`. A long paragraph of links does not exist. */
export function markLabels(lines: readonly Line[]): void {
  const first = firstProse(lines);
  for (const [at, line] of lines.entries()) {
    const reason = labelReason(line.passage.text);
    if (reason === null || (reason === "related links" && (line.shape.long || at < first))) continue;
    line.reason ??= reason;
  }
}

/** Lines whose own words show what they are, and the headings of link lists and forms. */
export function markSigns(lines: readonly Line[]): void {
  const [first, last] = [firstProse(lines), lastProse(lines)];
  for (const [at, line] of lines.entries()) {
    const threshold = last === -1 ? THRESHOLDS.body : zoneThreshold(at, first, last);
    if (line.evidence.score >= threshold) line.reason ??= line.evidence.reason;
    else if (!line.prose) line.reason ??= headingReason(line.passage.text);
  }
}

function zoneThreshold(at: number, first: number, last: number): number {
  if (at < first) return THRESHOLDS.head;
  return at > last ? THRESHOLDS.tail : THRESHOLDS.body;
}

/** Menus, by their shape: short parts between bars, or rows of very short lines before and after the article. */
export function markNavigation(lines: readonly Line[]): void {
  for (const line of lines) if (isBarred(line.passage.text)) line.reason ??= "navigation";
  const [first, last] = [firstProse(lines), lastProse(lines)];
  for (const zone of [lines.slice(0, first), lines.slice(last + 1)]) {
    let run: Line[] = [];
    for (const line of zone) {
      if (line.shape.words <= MENU.words && !line.shape.closed && !line.shape.item) run.push(line);
      else run = [];
      if (run.length >= MENU.lines) for (const entry of run) entry.reason ??= "navigation";
    }
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
    const words = bareWords(line.passage.text);
    if (seen.has(words)) line.reason = "repeated";
    seen.add(words);
  }
}
