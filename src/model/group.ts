import type { QuadClass } from "./event.ts";
import type { ActPattern } from "./watch.ts";

/** A member of a group, from the first day of its membership to the last, both inclusive; `null` for an open end. */
export interface Member {
  code: string;
  since: string | null;
  until: string | null;
}

/** States, and bodies between them, that stand for one side of a relation. */
export interface Group {
  /** Lower-case, so that it is never taken for the code of a state: `eu`. */
  id: string;
  title: string;
  members: Member[];
}

/** What acts may be about. An act belongs to it when any of the patterns holds. */
export interface Issue {
  id: string;
  title: string;
  patterns: ActPattern[];
}

/** Which acts a view is restricted to; all of them where it is empty. */
export interface ActFilter extends ActPattern {
  quads?: QuadClass[];
}
