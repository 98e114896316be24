import type { Span } from "../../src/model/span.ts";

/** A stretch of text throughout which the same spans hold. */
export interface Stretch<S extends Span> {
  start: number;
  text: string;
  over: S[];
}

/** Cuts a text that begins at offset `from` wherever one of the spans begins or ends. The pieces together are the text. */
export function stretches<S extends Span>(text: string, from: number, spans: readonly S[]): Stretch<S>[] {
  const end = from + text.length;
  const inside = spans.flatMap(({ start, end: stop }) => [start, stop]).filter((edge) => edge > from && edge < end);
  const edges = [...new Set([from, ...inside, end])].sort((one, other) => one - other);
  return edges.slice(0, -1).map((start, index) => {
    const stop = edges[index + 1] ?? end;
    const over = spans.filter((span) => span.start <= start && span.end >= stop);
    return { start, text: text.slice(start - from, stop - from), over };
  });
}
