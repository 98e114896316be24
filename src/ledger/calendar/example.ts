import type { Appointment } from "../../model/appointment.ts";
import type { StoredAppointment } from "../../model/stated.ts";

/** An appointment for tests, in few words. */
export interface Told {
  document?: string;
  /** The day on which it was told and became known. */
  on?: string;
  type?: Appointment["type"];
  /** `CHN,JPN,KOR`. */
  who?: string;
  what?: string;
  place?: [name: string, country: string | null];
  /** One day, or first and last parted by `..`. */
  date?: string;
  status?: Appointment["status"];
  words?: string;
}

/** An appointment as the store gives it: a summit of China, Japan and South Korea, told on 1 March 2024, unless told otherwise. */
export function storedAppointment(told: Told): StoredAppointment {
  const { document: documentId = "d", on = "2024-03-01", who = "CHN,JPN,KOR", what = "a summit", date, place } = told;
  const [start = null, end = start] = date?.split("..") ?? [];
  const words = told.words ?? `They are to hold ${what}.`;
  return {
    documentId,
    title: null,
    outlet: "Strait Wire",
    url: `https://strait-wire.example/${documentId}`,
    publishedAt: on,
    day: on,
    knownDay: on,
    reports: 1,
    index: 0,
    appointment: {
      type: told.type ?? "CONSULT",
      participants: who.split(",").filter((code) => code !== ""),
      what,
      place: place === undefined ? null : { name: place[0], country: place[1] },
      date: date === undefined ? null : { start, end },
      status: told.status ?? "scheduled",
      evidence: { start: 0, end: words.length, text: words },
    },
  };
}
