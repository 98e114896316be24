import type { BriefSentence } from "../../../model/brief.ts";
import { BASIS_MARKS } from "../section/method.ts";

export type Mark = number | (typeof BASIS_MARKS)[keyof typeof BASIS_MARKS];

/** Stands on every page of a drill. */
export const EXERCISE = "EXERCISE EXERCISE EXERCISE";

/** What stands in brackets after a sentence: its numbers, else the mark of what it rests on. */
export function marksOf({ sources, basis }: BriefSentence): Mark[] {
  if (sources.length > 0) return sources;
  return basis === "figures" || basis === "record" ? [BASIS_MARKS[basis]] : [];
}

/** What a mark that is no number means. */
export function meaningOf(mark: Exclude<Mark, number>): string {
  return mark === BASIS_MARKS.figures ? "worked out by Bongsu" : "entered at the desk";
}
