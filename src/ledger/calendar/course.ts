import type { CalendarStatus } from "../../model/calendar.ts";
import { dayNumber } from "../../model/day.ts";
import type { StoredAppointment } from "../../model/stated.ts";
import { finds } from "../voiced/word-pattern.ts";
import { CALENDAR } from "./codebook.ts";
import { type Days, daysOf, gapBetween, length, written } from "./days.ts";

/** What the reports of an appointment say became of it. */
export interface Course {
  date: Days | null;
  status: CalendarStatus;
  because: string;
}

/** Follows an appointment over its reports, oldest said first. At least one is wanted. */
export function courseOf(reports: readonly StoredAppointment[]): Course {
  const [first, ...later] = reports.toSorted((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
  return later.reduce(goOn, goOn({ date: null, status: "expected", because: "" }, first!));
}

function goOn(course: Course, report: StoredAppointment): Course {
  const { status, date } = report.appointment;
  const said = daysOf(date);
  const by = `${report.outlet ?? "A report"} of ${report.day}`;
  if (status === "cancelled") return { ...course, date: said ?? course.date, status, because: `${by}: cancelled.` };
  if (status === "postponed") return postponed(course, said, report.day, by);
  const known = dayNumber(report.day);
  if (said !== null && known !== null && known > said.last && finds(CALENDAR.past, report.appointment.evidence.text)) {
    return { date: said, status: "held", because: `${by} tells of it as past.` };
  }
  return scheduled(course, said, status, by);
}

/** A day to come is the new date; one that has passed, or none, leaves it open when. */
function postponed({ date }: Course, said: Days | null, day: string, by: string): Course {
  const isNew = said !== null && said.first > (dayNumber(day) ?? 0) && (date === null || gapBetween(said, date) > 0);
  const from = date === null ? "" : ` from ${written(date)}`;
  const to = isNew ? ` to ${written(said)}` : " without a new date";
  return { date: isNew ? said : null, status: "postponed", because: `${by}: postponed${from}${to}.` };
}

function scheduled(course: Course, said: Days | null, status: "scheduled" | "expected", by: string): Course {
  const { date } = course;
  const isMoved = said !== null && date !== null && gapBetween(said, date) > 0;
  const isFirst = course.because === "";
  if (isMoved) return { date: said, status, because: `${by}: moved from ${written(date)} to ${written(said)}.` };
  const exact = date === null || (said !== null && length(said) < length(date)) ? (said ?? date) : date;
  const keepsWord = !isFirst && course.status === "scheduled" && status === "expected";
  const now = keepsWord ? "scheduled" : status;
  return {
    date: exact,
    status: now,
    because: `${by}: ${now}${exact === null ? ", without a date" : ` for ${written(exact)}`}.`,
  };
}
