import { z } from "zod";
import { readByline } from "../furniture/byline.ts";
import { vocabulary } from "../codebook.ts";
import { weigh } from "../furniture/evidence.ts";
import { headingReason } from "../furniture/headings.ts";
import { prose } from "../furniture/lexicon.ts";
import { join, type Passage } from "./passage.ts";
import { isClosed, shapeOf } from "../furniture/shape.ts";
import { wordsOf } from "../furniture/words.ts";

const { abbreviations } = vocabulary("boundaries.yaml", z.object({ abbreviations: z.array(z.string()) }));
const unfinished = new Set([...prose, ...abbreviations]);

/** Fewest characters of a line that may go on with a capital; shorter ones are labels. */
const FULL_LINE = 12;
/** A text is hard-wrapped when this share of its line ends stands inside sentences, and at least `WRAPPED_MIN` do. */
const WRAPPED_SHARE = 0.1;
const WRAPPED_MIN = 1;
/** What a line in small letters may be besides the end of a sentence: `by Ann Ro | June 7`, `ann@paper.example`. */
const APART = /^by\s|[|@]/;
/** Lines of even width up to this many characters are a wrapped paragraph. */
const WRAP_WIDTH = 100;
/** A line up to this long, with these points, is joined to nothing. */
const FURNITURE = { longest: 120, points: 1.5 };

/** Joins the lines of hard-wrapped paragraphs; lists, headings and separate short paragraphs stay apart. */
export function joinWrapped(lines: readonly Passage[]): Passage[] {
  const blocks = group(lines, (_, next) => !next.apart);
  const ends = blocks.flatMap((block) => block.slice(1).map((line, k) => flowsOn(block[k], line)));
  const broken = ends.filter(Boolean).length;
  const wrapped = broken >= WRAPPED_MIN && broken >= ends.length * WRAPPED_SHARE;
  const together = (line: Passage, next: Passage) => flowsOn(line, next) || runsOver(line, next, wrapped);
  return blocks.flatMap((block) => (isEven(block) ? [block] : group(block, together))).map(joinLines);
}

/** Joins paragraphs between which only furniture stood: the first is unfinished and the second begins in lower case. */
export function joinBroken(paragraphs: readonly Passage[]): Passage[] {
  return group(paragraphs, flowsOn).map(joinLines);
}

/** Runs of lines in which each belongs together with the next. */
function group(lines: readonly Passage[], together: (line: Passage, next: Passage) => boolean): Passage[][] {
  const groups: Passage[][] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (before && together(before, line)) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups;
}

function joinLines(lines: readonly Passage[]): Passage {
  return join(lines, " ");
}

/** The sentence goes on: no end here, a small letter there, and no byline or address either. */
function flowsOn(line: Passage | undefined, next: Passage): boolean {
  if (line === undefined || !isOpen(line.text) || !/^[\p{Ll},;)]/u.test(next.text)) return false;
  if (!line.text.includes(" ") && next.text.length < FULL_LINE) return false;
  return !APART.test(next.text) || (!isFurniture(next.text) && readByline(next.text) === null);
}

/** The sentence goes on with a capital: as far as the line's last word, or the habit of the whole text, shows it. */
function runsOver(line: Passage, next: Passage, wrapped: boolean): boolean {
  if (!isOpen(line.text) || shapeOf(next.text).item) return false;
  const last = wordsOf(line.text).at(-1)?.text ?? "";
  const unmistakable = /[,–—-]$/u.test(line.text) || unfinished.has(last);
  if (!unmistakable && !(wrapped && line.text.length >= FULL_LINE)) return false;
  return !isFurniture(line.text) && !isFurniture(next.text);
}

function isFurniture(line: string): boolean {
  if (line.length > FURNITURE.longest) return false;
  return headingReason(line) !== null || weigh(line).score >= FURNITURE.points;
}

function isOpen(line: string): boolean {
  return !isClosed(line) && !/[:;]$/.test(line);
}

function isEven(block: readonly Passage[]): boolean {
  const widths = block.map((line) => line.text.length);
  const width = Math.max(...widths);
  if (block.length < 3 || width > WRAP_WIDTH || width < WRAP_WIDTH / 2) return false;
  return widths.slice(0, -1).every((w) => w >= 0.7 * width) && !block.some((line) => shapeOf(line.text).item);
}
