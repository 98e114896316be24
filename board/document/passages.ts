import type { Span } from "../../src/model/span.ts";
import { KINDS } from "./findings.ts";
import type { Finding, Kind } from "./findings.ts";

/** A stretch of a passage throughout which the same kinds of finding hold. */
export interface Segment {
  text: string;
  kinds: Kind[];
  trigger: boolean;
}

/** Findings that overlap, as one stretch of text to point at. */
export interface Passage extends Span {
  findings: Finding[];
  segments: Segment[];
}

/** A paragraph as it is read: plain text and passages in turn. */
export type Paragraph = (string | Passage)[];

interface Placed extends Span {
  finding: Finding;
}

/**
 * Cuts a text into paragraphs (parted by blank lines), and each into plain text and marked passages. All pieces
 * together are the text, whatever the spans: those that lie outside it, or are empty, mark nothing.
 */
export function paragraphs(text: string, found: readonly Finding[], triggers: readonly Span[]): Paragraph[] {
  const placed = found.flatMap((finding) => finding.spans.map(({ start, end }) => ({ start, end, finding })));
  placed.sort((one, other) => one.start - other.start);
  return bounds(text).map((paragraph) => {
    const inside = placed
      .map((span) => ({ ...span, ...clip(span, paragraph) }))
      .filter(({ start, end }) => start < end);
    return pieces(text, paragraph, clusters(inside), triggers);
  });
}

function bounds(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const paragraph of text.split("\n\n")) {
    spans.push({ start, end: start + paragraph.length });
    start += paragraph.length + 2;
  }
  return spans;
}

function clip(span: Span, within: Span): Span {
  return { start: Math.max(span.start, within.start), end: Math.min(span.end, within.end) };
}

/** Groups spans in order of their starts, so that those of two groups never overlap. */
function clusters(spans: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = [];
  let end = -1;
  for (const span of spans) {
    const last = groups.at(-1);
    if (last && span.start < end) last.push(span);
    else groups.push([span]);
    end = Math.max(end, span.end);
  }
  return groups;
}

function pieces(text: string, paragraph: Span, groups: readonly Placed[][], triggers: readonly Span[]): Paragraph {
  const cut: Paragraph = [];
  let at = paragraph.start;
  for (const group of groups) {
    const start = Math.min(...group.map((span) => span.start));
    const end = Math.max(...group.map((span) => span.end));
    if (start > at) cut.push(text.slice(at, start));
    const found = [...new Set(group.map(({ finding }) => finding))];
    cut.push({ start, end, findings: found, segments: segments(text, { start, end }, group, triggers) });
    at = end;
  }
  if (at < paragraph.end) cut.push(text.slice(at, paragraph.end));
  return cut;
}

function segments(text: string, passage: Span, group: readonly Placed[], triggers: readonly Span[]): Segment[] {
  const inside = triggers.map((span) => clip(span, passage)).filter(({ start, end }) => start < end);
  const cuts = new Set([passage, ...group, ...inside].flatMap(({ start, end }) => [start, end]));
  const edges = [...cuts].sort((one, other) => one - other);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? start;
    const covers = (span: Span) => span.start <= start && span.end >= end;
    const over = new Set(group.filter(covers).map(({ finding }) => finding.kind));
    return {
      text: text.slice(start, end),
      kinds: KINDS.filter((kind) => over.has(kind)),
      trigger: inside.some(covers),
    };
  });
}
