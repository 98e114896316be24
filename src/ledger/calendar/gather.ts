import type { StoredAppointment } from "../../model/stated.ts";
import { sameAppointment } from "./same-appointment.ts";

/** An appointment over all its reports. */
export interface Gathered {
  /** `DOCUMENT-INDEX` of its first report: stable over later ones. */
  id: string;
  /** Oldest known first. */
  reports: StoredAppointment[];
}

/** How many appointments of the same parties are looked through, the newest first. */
const LOOKED_THROUGH = 60;

/**
 * Brings reports of appointments together in the order in which they became known, so that what comes later changes no entry's id.
 */
export function gatherAppointments(told: readonly StoredAppointment[]): Gathered[] {
  const gathered: Gathered[] = [];
  const shelves = new Map<string, Gathered[]>();
  for (const report of told.toSorted(byKnown)) {
    const entry = mostLike(report, shelves) ?? { id: `${report.documentId}-${report.index}`, reports: [] };
    if (entry.reports.length === 0) gathered.push(entry);
    entry.reports.push(report);
    for (const key of keysOf(report)) {
      const shelf = shelves.get(key) ?? [];
      if (!shelf.includes(entry)) shelves.set(key, [...shelf, entry].slice(-LOOKED_THROUGH));
    }
  }
  return gathered;
}

function mostLike(report: StoredAppointment, shelves: ReadonlyMap<string, Gathered[]>): Gathered | null {
  let best: Gathered | null = null;
  let highest = -1;
  for (const entry of new Set(keysOf(report).flatMap((key) => shelves.get(key) ?? []))) {
    const score = sameAppointment(entry, report);
    if (score === null || score < highest) continue;
    best = entry;
    highest = score;
  }
  return best;
}

function keysOf({ appointment: { type, participants } }: StoredAppointment): string[] {
  return participants.length === 0 ? [type] : participants.map((code) => `${type}/${code}`);
}

function byKnown(one: StoredAppointment, other: StoredAppointment): number {
  return (
    compare(one.knownDay, other.knownDay) ||
    compare(one.day, other.day) ||
    compare(one.documentId, other.documentId) ||
    one.index - other.index
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
