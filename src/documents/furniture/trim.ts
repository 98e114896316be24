import type { Removal } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { creditStart } from "./credits.ts";
import { type Element, type Evidence, weigh } from "./evidence.ts";
import { labelReason } from "./headings.ts";
import type { Line } from "./line.ts";
import { cut, edit, type Passage } from "../text/passage.ts";
import { sentenceSpans } from "./sentences.ts";
import { isClosed } from "./shape.ts";

/** Points from which a sentence in a paragraph is furniture: within it, and as its first or last. */
const POINTS = { inner: 3, outer: 2 };
/** Points from which a run of interface words before the first sentence is cut off, and characters that must remain. */
const LEAD = { points: 2, remain: 30 };
/** What may stand between two of those words. */
const JOINER = /^(?:[^\p{L}\p{N}]+|\s(?:and|or|&)\s|)$/u;
/** What is found glued before a sentence; other furniture reads like a sentence's own beginning. */
const LEADING = new Set(["navigation", "share bar", "newsletter", "account", "player", "advertisement"]);

interface Piece extends Span {
  reason: string;
}

/** Cuts furniture off a paragraph of the article: glued to its ends, or standing in it as a sentence. */
export function trim({ passage: paragraph, evidence }: Line): { passage: Passage; removed: Removal[] } {
  const { text } = paragraph;
  const credit = creditStart(text) ?? text.length;
  const pieces = furnitureIn(text.slice(0, credit), evidence);
  if (credit < text.length) pieces.push({ start: credit, end: text.length, reason: "credit" });
  const rest = edit(
    paragraph,
    pieces.map(({ start, end }) => ({ start, end, insert: "" })),
  );
  if (pieces.length === 0 || !/\p{L}{2}/u.test(rest.text)) return { passage: paragraph, removed: [] };
  return {
    passage: cut(rest, 0, rest.text.length),
    removed: pieces.map(({ start, end, reason }) => ({ text: text.slice(start, end).trim(), reason })),
  };
}

function furnitureIn(text: string, { elements }: Evidence): Piece[] {
  if (!isSuspect(text, elements)) return [];
  const spans = sentenceSpans(text);
  return spans.flatMap((span, at) => judgeSentence(text, span, at === 0, at === spans.length - 1));
}

/** Furniture in a paragraph has grave words, stands unfinished at its end, or opens it. */
function isSuspect(text: string, elements: readonly Element[]): boolean {
  const [first] = elements;
  return (
    elements.some(({ weight }) => weight >= POINTS.outer) ||
    !isClosed(text) ||
    (first !== undefined && first.start === 0 && LEADING.has(first.reason))
  );
}

function judgeSentence(text: string, span: Span, first: boolean, last: boolean): Piece[] {
  const sentence = text.slice(span.start, span.end).trimEnd();
  const { score, reason } = weigh(sentence);
  const only = first && last;
  if (!only && score >= (first || last ? POINTS.outer : POINTS.inner)) return [{ ...span, reason }];
  const label = !only && last && !isClosed(sentence) ? labelReason(sentence) : null;
  if (label !== null) return [{ ...span, reason: label }];
  const lead = first ? leadEnd(sentence) : null;
  return lead === null ? [] : [{ start: span.start, end: span.start + lead.end, reason: lead.reason }];
}

/** Where interface words before a sentence end (`Advertisement The minister said ...`), or `null`. */
function leadEnd(sentence: string): { end: number; reason: string } | null {
  const { elements, reason } = weigh(sentence);
  let end = 0;
  let points = 0;
  for (const element of elements) {
    if (!LEADING.has(element.reason) || !JOINER.test(sentence.slice(end, element.start))) break;
    end = element.end;
    points += element.weight;
  }
  const rest = sentence.slice(end);
  const opens = /^[\s|:•·–—-]+["“‘(]?\p{Lu}/u.test(rest);
  return points >= LEAD.points && opens && rest.length >= LEAD.remain ? { end, reason } : null;
}
