import type { Interval } from "../../model/interval.ts";
import type { Doc } from "../doc.ts";
import type { ReadTime } from "./time-reader.ts";

const TO = new Set(["to", "through", "thru", "until", "till", "-"]);

/** `Tuesday to Thursday`, `between March 2023 and June 2024`: two times that make one. */
export function joinRanges(doc: Doc, times: readonly ReadTime[]): ReadTime[] {
  const joined: ReadTime[] = [];
  for (const time of times) {
    const first = joined.at(-1);
    const interval = first ? span(doc, first, time) : null;
    if (first && interval) {
      const { start } = first;
      joined[joined.length - 1] = { ...time, start, interval, rule: `range: ${first.rule} to ${time.rule}` };
    } else joined.push(time);
  }
  return joined;
}

function span(doc: Doc, first: ReadTime, second: ReadTime): Interval | null {
  const word = doc.norms[first.end] ?? "";
  const from = beforeArticle(doc, second.start - 1);
  const between = word === "and" && doc.norms[beforeArticle(doc, first.start - 1)] === "between";
  if (from !== first.end || !(TO.has(word) || between)) return null;
  const [start, end] = [first.interval?.start ?? null, second.interval?.end ?? null];
  return start !== null && end !== null && start <= end ? { start, end } : null;
}

function beforeArticle(doc: Doc, i: number): number {
  return doc.norms[i] === "the" ? i - 1 : i;
}
