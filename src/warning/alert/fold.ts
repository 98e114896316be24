import type { Acknowledgement, Silence, Verdict } from "../../model/alert.ts";
import type { JournalEntry } from "../../model/journal.ts";
import { isAlertEntry, type AlertEntry } from "./entry.ts";
import type { KeptAlert } from "./kept.ts";
import { evolve } from "./evolve.ts";
import { mute } from "./mute.ts";
import { foldSilences } from "./silence.ts";

/** Where to look from: `now` (ISO 8601 instant, UTC) decides which silences are in force; `asOf` leaves out later days. */
export type Outlook = { now: string; asOf?: string } | { asOf: string };

/**
 * All alerts that the journal tells of, in the order in which they began. It reads the kinds `ALERT_KINDS` in the order in which
 * they were written; an entry that comes twice counts once, an entry about an alert that is unknown or over changes nothing.
 * As of a day without `now` it is looked from the end of that day.
 */
export function foldAlerts(entries: readonly JournalEntry[], outlook: Outlook): KeptAlert[] {
  const { asOf } = outlook;
  const now = "now" in outlook ? outlook.now : `${asOf}T23:59:59.999Z`;
  const known = once(entries).filter(({ day }) => asOf === undefined || day <= asOf);
  const alerts = new Map<string, KeptAlert>();
  for (const entry of known) apply(alerts, entry);
  return mute([...alerts.values()], foldSilences(known), now);
}

/** All silences that the journal tells of. */
export function silencesOf(entries: readonly JournalEntry[]): Silence[] {
  return foldSilences(once(entries));
}

/** All verdicts that the journal tells of, in the order in which they were written. */
export function verdictsOf(entries: readonly JournalEntry[]): Verdict[] {
  return once(entries).flatMap((entry) => (entry.kind === "verdict" ? [entry.body] : []));
}

/** What alerts are folded from, each entry once. */
function once(entries: readonly JournalEntry[]): AlertEntry[] {
  const named = new Map<string, AlertEntry>();
  for (const entry of entries) {
    const name = `${entry.kind} ${entry.id}`;
    if (isAlertEntry(entry) && !named.has(name)) named.set(name, entry);
  }
  return [...named.values()];
}

/** Lets one entry change the alert it is about. */
function apply(alerts: Map<string, KeptAlert>, entry: AlertEntry): void {
  if (entry.kind === "silence") return;
  const before = alerts.get(entry.subject) ?? null;
  const after = entry.kind === "alert" ? evolve(before, entry) : before && judged(before, entry.body);
  if (after !== null) alerts.set(entry.subject, after);
}

function judged(alert: KeptAlert, said: Acknowledgement | Verdict): KeptAlert {
  if ("kind" in said) return { ...alert, verdict: said };
  if (alert.ended !== null) return alert;
  const { level: acknowledgedLevel } = alert;
  const { owner } = said;
  return { ...alert, acknowledgement: said, acknowledgedLevel, owner, takenBy: owner, waitingSince: null };
}
