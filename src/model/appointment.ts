import type { EventType } from "./event.ts";
import type { Interval } from "./interval.ts";
import type { Place } from "./place.ts";
import type { Quote } from "./span.ts";

export interface Appointment {
  type: EventType;
  participants: string[];
  what: string;
  place: Place | null;
  date: Interval | null;
  status: "scheduled" | "expected" | "cancelled" | "postponed";
  evidence: Quote;
}
