import type { Decided } from "../model/decision-log.ts";

/** A decision to be written, and how many entries its subject had when it was made: what `Store.decide` is given. */
export interface Due<Body = unknown> {
  decision: Decided<Body>;
  seen: number;
}
