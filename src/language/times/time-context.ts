import type { Interval } from "../../model/interval.ts";
import type { Day } from "./calendar.ts";

/** What a rule resolves against. */
export interface TimeContext {
  /** The day of publication, `null` where unknown. */
  day: Day | null;
  /** Whether the words around speak of what is to come; `null` where they do not tell. */
  future: boolean | null;
  /** `by`, `until`, `since`, `in` ... before the expression, else "". */
  before: string;
  /** Whether a noun follows that the expression describes: `the 2018 agreement`, `the 15th floor`. */
  describes: boolean;
  /** Whether a number of four digits that stands alone is a year. */
  isYear: boolean;
  /** Whether words before say that a count looks back: `the first summit in five years`. */
  looksBack: boolean;
  /** The days of the nearest time told before in this sentence or one of the two before it. */
  anchor: Interval | null;
  /** The days of the time that follows, for rules that read one; `null` where it is open. */
  operand: Interval | null;
}

const BOUNDS_END = new Set(["by", "until", "till", "through", "before"]);

/** Whether the words before fix the end alone, so that the part of a period means all of it: `by the end of June`. */
export function boundsEnd({ before }: TimeContext): boolean {
  return BOUNDS_END.has(before);
}

/** What a pattern captured, by name. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** Turns what a pattern captured into days. `null` leaves the expression open; `undefined` says that it is none. */
export type Resolver = (groups: Groups, context: TimeContext) => Interval | null | undefined;
