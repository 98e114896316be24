import type { Span } from "../../model/span.ts";

/** The items that touch none of the spans. Both lists are in order and free of overlaps; time is linear in their length. */
export function outside<Item extends Span>(items: readonly Item[], spans: readonly Span[]): readonly Item[] {
  if (spans.length === 0) return items;
  let at = 0;
  return items.filter((item) => {
    while ((spans[at]?.end ?? Infinity) <= item.start) at += 1;
    return item.end <= (spans[at]?.start ?? Infinity);
  });
}
