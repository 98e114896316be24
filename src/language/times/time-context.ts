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
}

/** What a pattern captured, by name. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** Turns what a pattern captured into days. `null` leaves the expression open; `undefined` says that it is none. */
export type Resolver = (groups: Groups, context: TimeContext) => Interval | null | undefined;
