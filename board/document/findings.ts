import type { Appointment } from "../../src/model/appointment.ts";
import type { Designation } from "../../src/model/designation.ts";
import type { Event } from "../../src/model/event.ts";
import type { CodedDocument } from "../../src/model/record.ts";
import type { Span } from "../../src/model/span.ts";
import type { Statement } from "../../src/model/statement.ts";

export const KINDS = ["event", "statement", "designation", "appointment"] as const;

export type Kind = (typeof KINDS)[number];

/** Something understood in a document, with every place of the text that it rests on. */
export type Finding = { key: string; spans: Span[] } & (
  | { kind: "event"; event: Event }
  | { kind: "statement"; statement: Statement }
  | { kind: "designation"; designation: Designation }
  | { kind: "appointment"; appointment: Appointment }
);

export function findings({ events, statements, designations, appointments }: CodedDocument): Finding[] {
  return [
    ...events.map((event, index): Finding => {
      return { kind: "event", key: `event ${index}`, spans: [event.evidence, ...event.mentions], event };
    }),
    ...statements.map((statement, index): Finding => {
      return { kind: "statement", key: `statement ${index}`, spans: [statement.content], statement };
    }),
    ...designations.map((designation, index): Finding => {
      return { kind: "designation", key: `designation ${index}`, spans: [designation.evidence], designation };
    }),
    ...appointments.map((appointment, index): Finding => {
      return { kind: "appointment", key: `appointment ${index}`, spans: [appointment.evidence], appointment };
    }),
  ];
}

/** The words that decided the coding: event triggers. */
export function triggers({ events }: CodedDocument): Span[] {
  return events.map(({ trigger }) => trigger);
}
