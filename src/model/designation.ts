import type { Interval } from "./interval.ts";
import type { Quote } from "./span.ts";

export interface DesignatedSubject {
  kind: "vessel" | "aircraft" | "person" | "company" | "organization";
  name: string | null;
  count: number;
  country: string | null;
  identifiers: { imo: string | null };
}

/** Subjects put on, or taken off, an authority's sanctions list. */
export interface Designation {
  authority: string;
  action: "list" | "delist";
  subjects: DesignatedSubject[];
  programme: string | null;
  reason: string | null;
  date: Interval | null;
  evidence: Quote;
}
