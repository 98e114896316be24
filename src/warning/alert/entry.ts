import type { Acknowledgement, AlertState, Silence, Verdict } from "../../model/alert.ts";
import type { JournalEntry } from "../../model/journal.ts";
import type { Level } from "../../model/level.ts";
import type { AlertMember } from "./kept.ts";

/** When something is written: the day of the story, and the instant (ISO 8601, UTC). */
export interface Clock {
  day: string;
  now: string;
}

/** An alert begins, changes or ends. */
export interface StepBody {
  what: "step";
  group: string;
  title: string;
  state: AlertState;
  level: Level;
  because: string;
  members: AlertMember[];
}

/** Somebody is called because nobody acknowledged. */
export interface EscalationBody {
  what: "escalation";
  to: string;
  because: string;
}

/** The clock was set back: waiting begins anew. */
export interface ClockBody {
  what: "clock";
  because: string;
}

export type AlertBody = StepBody | EscalationBody | ClockBody;

/** A silence begins, or is ended early. */
export type SilenceBody = Omit<Silence, "ended"> | { id: string; ended: string; by: string };

/** What the journal keeps of alerts, by the kind of the entry. */
export type AlertEntry =
  | (JournalEntry<AlertBody> & { kind: "alert" })
  | (JournalEntry<Acknowledgement> & { kind: "acknowledgement" })
  | (JournalEntry<SilenceBody> & { kind: "silence" })
  | (JournalEntry<Verdict> & { kind: "verdict" });

/** The kinds of entries that alerts are folded from. */
export const ALERT_KINDS = ["alert", "acknowledgement", "silence", "verdict"] as const satisfies AlertEntry["kind"][];

/** An entry of an alert. The place names it: of two processes that write at one place, the first is heard. */
export function alertEntry(alert: string, place: string, body: AlertBody, { day, now }: Clock): AlertEntry {
  return { kind: "alert", id: `${alert}/${place}`, subject: alert, day, at: now, body };
}

/** The day on which something is done, but never one before the last step: after a clock was set back the story goes on. */
export function dayAfter(steps: readonly { day: string }[], now: string): string {
  const today = now.slice(0, 10);
  const last = steps.at(-1)?.day ?? today;
  return today > last ? today : last;
}

/** Whether an entry is one that alerts are folded from. */
export function isAlertEntry(entry: JournalEntry): entry is AlertEntry {
  return ALERT_KINDS.some((kind) => kind === entry.kind);
}
