import type { StoredAppointment } from "../../model/stated.ts";
import { dayNumber } from "../../model/day.ts";
import { finds } from "../voiced/word-pattern.ts";
import { CALENDAR } from "./codebook.ts";
import { daysOf, gapBetween } from "./days.ts";
import { levelOf, matterLikeness } from "./title.ts";

/** What is known of an appointment when another report comes in. */
export interface KnownAppointment {
  /** Oldest first. */
  reports: readonly StoredAppointment[];
}

/** How much speaks for a report telling of an appointment that is known, from 0; `null` where it cannot. */
export function sameAppointment({ reports }: KnownAppointment, told: StoredAppointment): number | null {
  const [first] = reports;
  const last = reports.at(-1);
  if (!first || !last || first.appointment.type !== told.appointment.type) return null;
  const parties = partyLikeness(reports, told);
  if (parties === null || placesDiffer(reports, told) || levelsDiffer(reports, told)) return null;
  const when = dateLikeness(reports, told);
  if (when === null) return null;
  const likeness = matterLikeness(last.appointment.what, told.appointment.what);
  const isPlaced = placeOf(reports) !== null && placeOf([told]) !== null;
  if (when === 0 && !isPlaced && likeness < CALENDAR.titleAlike && last.documentId !== told.documentId) return null;
  return parties + when + likeness + Number(isPlaced);
}

/** Share of participants in common; `null` where each has one that the other lacks. */
function partyLikeness(reports: readonly StoredAppointment[], told: StoredAppointment): number | null {
  const known = new Set(reports.flatMap(({ appointment }) => appointment.participants));
  const here = new Set(told.appointment.participants);
  const shared = Array.from(here).filter((code) => known.has(code)).length;
  const fewer = Math.min(known.size, here.size);
  if (shared < fewer || (fewer < 2 && known.size !== here.size)) return null;
  return shared === 0 ? 0 : shared / Math.max(known.size, here.size);
}

function placesDiffer(reports: readonly StoredAppointment[], told: StoredAppointment): boolean {
  const [known, here] = [placeOf(reports), placeOf([told])];
  if (known === null || here === null || known.name === here.name) return false;
  return known.country === null || here.country === null || known.country !== here.country;
}

function placeOf(reports: readonly StoredAppointment[]): StoredAppointment["appointment"]["place"] {
  return reports.findLast(({ appointment }) => appointment.place !== null)?.appointment.place ?? null;
}

function levelsDiffer(reports: readonly StoredAppointment[], told: StoredAppointment): boolean {
  const levels = reports.map(({ appointment }) => levelOf(appointment.what)).filter((level) => level !== null);
  const here = levelOf(told.appointment.what);
  return here !== null && levels.length > 0 && !levels.includes(here);
}

/** 1 where the dates agree, 0.5 where a date was moved, 0 where either has none; `null` where they are of two appointments. */
function dateLikeness(reports: readonly StoredAppointment[], told: StoredAppointment): number | null {
  const dates = reports.flatMap(({ appointment }) => daysOf(appointment.date) ?? []);
  const known = dates.at(-1);
  const here = daysOf(told.appointment.date);
  const said = dayNumber(told.day) ?? 0;
  const lastSaid = dayNumber(reports.at(-1)?.day ?? null) ?? 0;
  if (known === undefined || here === null) {
    const isStale =
      known === undefined ? said - lastSaid > CALENDAR.days.undated : said - known.last > CALENDAR.days.silent;
    return isStale ? null : 0;
  }
  if (dates.some((date) => gapBetween(date, here) <= CALENDAR.days.apart)) return 1;
  const isMoved = reports.some(({ appointment }) => appointment.status === "postponed") || movesDate(told);
  return isMoved && said - known.last <= CALENDAR.days.silent && gapBetween(known, here) <= CALENDAR.days.moved
    ? 0.5
    : null;
}

/** Whether a report's words move a date. */
export function movesDate({ appointment }: StoredAppointment): boolean {
  return appointment.status === "postponed" || finds(CALENDAR.moved, appointment.evidence.text);
}
