import { dayNumber } from "../../../model/day.ts";
import type { JournalEntry } from "../../../model/journal.ts";
import { type Level, LEVEL_NAMES } from "../../../model/level.ts";
import type { Confidence, Watch } from "../../../model/watch.ts";
import { isDeadMan } from "../../../warning/alert/dead-man.ts";
import { type AlertEntry, type Clock, isAlertEntry } from "../../../warning/alert/entry.ts";
import { foldAlerts } from "../../../warning/alert/fold.ts";
import { isLit, type KeptAlert } from "../../../warning/alert/kept.ts";
import { DELIVERY } from "../codebook.ts";
import { alertKind } from "./alert-kind.ts";
import type { Telling, TellingKind } from "./telling.ts";

const MS_PER_DAY = 86_400_000;
const FIRES = 5;

/** What is known beside the journal. */
export interface AlertLookups {
  watches: readonly Watch[];
  /** The name of an actor's code. */
  nameOf: (code: string) => string;
  /** How sure a watch's level is; `null` where unknown. */
  confidenceOf: (watch: string) => Confidence | null;
}

/**
 * What the journal's entries of alerts give to tell: those written at `since` or later, and the last step of an alert that was muted when
 * it was written and is not muted any more. It may be asked again and again over the same entries: each telling has the name of its entry.
 * Muted alerts are not told, nor what belongs to a day of the story long before today (`stale-after` of
 * `codebook/response/notify/delivery.yaml`), such as the past of an archive that was just read.
 *
 * @param entries all of the kinds `ALERT_KINDS`, in the order in which they were written
 * @param since ISO 8601 instant
 * @param clock the day that the story has come to, and now
 */
export function alertTellings(
  entries: readonly JournalEntry[],
  { since, ...lookups }: AlertLookups & { since: string },
  clock: Clock,
): Telling[] {
  const relevant = concerning(entries.filter(isAlertEntry), since, clock.now);
  return relevant.flatMap((entry, index) => {
    const fresh = entry.at >= since;
    if (entry.kind === "silence" || entry.kind === "verdict" || isStale(entry, clock)) return [];
    if (!fresh && !isLastStep(relevant, entry)) return [];
    const before = alertAfter(relevant.slice(0, index), entry);
    const after = alertAfter(relevant.slice(0, index + 1), entry);
    const kind = after && alertKind(before, after, entry);
    if (after === null || kind === null) return [];
    // An alert that is over is muted no more: what counts is whether it was until then.
    const muted = after.ended === null ? after.muted : (before?.muted ?? null);
    const tells = muted === null ? fresh : isToldNow(relevant, entry, clock);
    return tells ? [tellingOf(kind, before, after, entry, lookups)] : [];
  });
}

/** Entries of alerts that are open or of which something was written lately, and all silences: others change nothing now. */
function concerning(entries: readonly AlertEntry[], since: string, now: string): AlertEntry[] {
  const open = foldAlerts(entries, { now }).filter(({ ended }) => ended === null);
  const subjects = new Set(open.map(({ id }) => id));
  for (const { at, subject } of entries) if (at >= since) subjects.add(subject);
  return entries.filter(({ kind, subject }) => kind === "silence" || subjects.has(subject));
}

/** The alert that an entry is about, as it stood after some entries and at the instant of this one. */
function alertAfter(entries: readonly AlertEntry[], { subject, at }: AlertEntry): KeptAlert | null {
  return foldAlerts(entries, { now: at }).find(({ id }) => id === subject) ?? null;
}

function isStale({ day }: AlertEntry, clock: Clock): boolean {
  const days = (dayNumber(clock.day) ?? 0) - (dayNumber(day) ?? 0);
  return days * MS_PER_DAY > DELIVERY["stale-after"];
}

function isLastStep(entries: readonly AlertEntry[], entry: AlertEntry): boolean {
  const last = entries.findLast(
    ({ kind, subject, body }) =>
      kind === "alert" && subject === entry.subject && (body as { what: string }).what === "step",
  );
  return last === entry;
}

/** Whether what was muted when it was written is told now: it still burns and is not muted any more. */
function isToldNow(entries: readonly AlertEntry[], entry: AlertEntry, { now }: Clock): boolean {
  if (!isLastStep(entries, entry)) return false;
  const alert = foldAlerts(entries, { now }).find(({ id }) => id === entry.subject);
  return alert !== undefined && alert.muted === null && isLit(alert);
}

function tellingOf(
  kind: TellingKind,
  before: KeptAlert | null,
  alert: KeptAlert,
  entry: AlertEntry,
  lookups: AlertLookups,
): Telling {
  const called = entry.kind === "alert" && entry.body.what === "escalation" ? entry.body.to : null;
  const watches = lookups.watches.filter(({ id }) => alert.watches.includes(id));
  const aboutItself = isDeadMan(alert.group);
  return {
    tells: `${entry.kind}/${entry.id}`,
    kind,
    subject: alert.id,
    watches: [...new Set([...alert.watches, alert.group])],
    level: alert.level,
    weight: alert.peak,
    drill: null,
    at: entry.at,
    people: called === null ? [alert.owner].filter((name) => name !== null) : [called],
    channels: null,
    words: { family: "alert", values: valuesOf(kind, before, alert, entry, called) },
    data: { alert: published(alert), called },
    cap: {
      alert,
      areas: areasOf(watches, lookups.nameOf),
      issues: [...new Set(watches.flatMap(({ issues }) => issues))],
      confidence: leastSure(alert.watches.map(lookups.confidenceOf)),
      aboutItself,
    },
  };
}

function valuesOf(
  kind: TellingKind,
  before: KeptAlert | null,
  alert: KeptAlert,
  { at, day }: AlertEntry,
  called: string | null,
) {
  const { id, title, state, level, peak, because, began, owner, acknowledgement, members } = alert;
  const levelBefore = before?.level ?? (kind === "dead-man" ? level : 1);
  const peakName = LEVEL_NAMES[peak];
  return {
    kind,
    alert: { id, title, state, ...levelWords(level), fires: fires(level), peak, peakName, because, day, began, owner },
    before: levelWords(levelBefore),
    watches: members
      .filter((member) => member.state !== "normal")
      .map((member) => ({
        id: member.watch,
        title: member.title,
        owner: member.owner,
        ...levelWords(member.level),
        because: member.because,
      })),
    called,
    acknowledged: { by: acknowledgement?.owner ?? null, note: acknowledgement?.note ?? null },
    at,
  };
}

/** An alert as receivers get it: without what only its next step rests on. */
function published(alert: KeptAlert) {
  const { id, group, watches, title, state, level, peak, owner, began, alerted, ended, because } = alert;
  return { id, group, watches, title, state, level, peak, owner, began, alerted, ended, because };
}

export function levelWords(level: Level) {
  return { level, levelName: LEVEL_NAMES[level] };
}

const fires = (level: Level) => "●".repeat(level) + "○".repeat(FIRES - level);

function areasOf(watches: readonly Watch[], nameOf: (code: string) => string) {
  const codes = new Set(watches.flatMap(({ actors, towards }) => [...actors, ...towards]));
  return [...codes].map((code) => ({ code, name: nameOf(code) }));
}

const SURENESS: readonly (Confidence | null)[] = [null, "low", "moderate", "high"];

/** An alert of several watches is as sure as the least sure of them. */
export function leastSure(confidences: readonly (Confidence | null)[]): Confidence | null {
  return SURENESS.find((each) => confidences.includes(each)) ?? null;
}
