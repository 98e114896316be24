import type { Appointment } from "../../model/appointment.ts";
import type { Decision } from "../../model/decision.ts";
import type { DesignatedSubject, Designation } from "../../model/designation.ts";
import type { Interval } from "../../model/interval.ts";
import type { Quote } from "../../model/span.ts";
import { sentenceAt } from "./on-acts.ts";
import type { Understood } from "./understood.ts";

/** The listings and delistings of the text, and on which words they rest. */
export function decisionsOnDesignations({ reading, designations, judged }: Understood): Decision[] {
  const acts = Map.groupBy(judged, ({ act }) => act.sentence);
  return designations.map((designation) => {
    const { evidence, action } = designation;
    const sentence = sentenceAt(reading, evidence.start);
    const type = action === "list" ? "SANCTION" : "RETREAT";
    const told = acts.get(sentence)?.find(({ act }) => act.type === type)?.act.words;
    const words = told
      ? within(reading.doc.text, reading.doc.starts[told.start], reading.doc.ends[told.end - 1])
      : null;
    return {
      about: "designation",
      outcome: "coded",
      sentence,
      words: words ?? evidence,
      reads: action,
      became: null,
      id: null,
      reason: null,
      because: listed(designation),
    };
  });
}

function within(text: string, start: number | undefined, end: number | undefined): Quote | null {
  return start === undefined || end === undefined ? null : { start, end, text: text.slice(start, end) };
}

function listed({ authority, action, subjects, programme, reason, date }: Designation): string {
  const verb = action === "list" ? "puts on its list" : "takes off its list";
  const parts = [
    `${authority} ${verb} ${subjects.map(subjectWords).join(", ")}`,
    programme === null ? "" : `under ${programme}`,
    reason === null ? "" : `for "${reason}"`,
    dated(date),
    "told as done, and the subjects are foreign (rule 17)",
  ];
  return parts.filter((part) => part !== "").join("; ");
}

function subjectWords({ name, count, kind, country }: DesignatedSubject): string {
  return `${name ?? count} (${country === null ? kind : `${kind}, ${country}`})`;
}

function dated(date: Interval | null): string {
  if (date === null) return "no day given";
  return date.start === date.end ? `dated ${date.start}` : `dated ${date.start} to ${date.end}`;
}

/** The meetings, visits and votes to come or called off, and on which words they rest. */
export function decisionsOnAppointments({ reading, appointments }: Understood): Decision[] {
  return appointments.map((appointment) => {
    const { evidence, what, status } = appointment;
    const at = evidence.text.indexOf(what);
    const start = evidence.start + at;
    return {
      about: "appointment",
      outcome: "coded",
      sentence: sentenceAt(reading, evidence.start),
      words: at < 0 ? evidence : { start, end: start + what.length, text: what },
      reads: status,
      became: null,
      id: null,
      reason: null,
      because: appointed(appointment),
    };
  });
}

function appointed({ what, status, participants, place, date }: Appointment): string {
  const halted = status === "cancelled" || status === "postponed";
  const parts = [
    `"${what}" of ${participants.join(", ")} is ${status}`,
    place === null ? "" : `at ${place.name}`,
    dated(date),
    halted ? "no event without somebody who calls it off (rule 27)" : "to come, so no event yet (rule 9)",
  ];
  return parts.filter((part) => part !== "").join("; ");
}
