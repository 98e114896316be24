import type { Alert, AlertState } from "../../model/alert.ts";
import type { Level } from "../../model/level.ts";

/** How one watch of a group stands in its alert. */
export interface AlertMember {
  watch: string;
  title: string;
  owner: string | null;
  state: AlertState;
  level: Level;
  because: string;
  /** The day and the instant from which it stands so. */
  since: string;
  at: string;
  /** The first day on which it alerted within this alert. */
  alerted: string | null;
  /** Watches that keep it from being told while they alert. */
  inhibitedBy: string[];
}

/** An alert with what its next step rests on. */
export interface KeptAlert extends Alert {
  members: AlertMember[];
  /** How often an acknowledgement was asked for: at the first alerting step and after each rise above what was acknowledged. */
  asks: number;
  /** Who has been called for the present ask. */
  called: string[];
  /** Since when the one who was told or called last has been waited for: ISO instant; `null` while nobody is. */
  waitingSince: string | null;
  /** The level for which the last acknowledgement was given. */
  acknowledgedLevel: Level | null;
  /** Who acknowledged last: the owner, also after a rise that asks anew. */
  takenBy: string | null;
}

/** A fire that burns: `recovering` is one that is going down. */
export function isLit({ state }: { state: AlertState }): boolean {
  return state === "alerting" || state === "recovering";
}
