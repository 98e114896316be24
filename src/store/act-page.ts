import type { EventType } from "../model/event.ts";

/** Where a reading of all acts stands. */
export interface ActCursor {
  /** Key of the last row that was read of the roll-up; `null` once all of it is read. */
  key: readonly number[] | null;
  /** The newest event that was there when the reading began, and later the last that was read. */
  seq: number;
}

/** Counted acts, for an index in memory. An act may come more than once, with other days on which it became known. */
export interface ActPage {
  codes: ReadonlyMap<number, string>;
  types: ReadonlyMap<number, EventType>;
  /** Five numbers an act: actor, recipient, day, type, and the day on which it became known. */
  acts: Int32Array;
  /** Asks for what follows, now or later. */
  next: ActCursor;
  /** Nothing more is filed as yet. */
  last: boolean;
}
