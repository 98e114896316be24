import type { Appointment } from "./appointment.ts";
import type { Statement, StatementKind } from "./statement.ts";

/** Where a record stands and since when it is known. */
export interface Told {
  documentId: string;
  title: string | null;
  outlet: string | null;
  url: string | null;
  publishedAt: string | null;
  /** The day on which it was said: that of the publication, else the day on which it became known. ISO date. */
  day: string;
  knownDay: string;
  /** How many documents tell this story: 1 and its copies. */
  reports: number;
}

/** A statement with what the store knows of it besides. */
export interface StoredStatement extends Told {
  statement: Statement;
}

/** An appointment with what the store knows of it besides. */
export interface StoredAppointment extends Told {
  /** Its place among the document's appointments, from 0. */
  index: number;
  appointment: Appointment;
}

/** Statements and appointments of original documents, oldest known first; both days inclusive. */
export interface ToldQuery {
  /** Became known on or after this day, and by the end of that one. */
  knownFrom?: string;
  asOf?: string;
  /** Rows after this cursor; default 0. */
  after?: number;
  /** Default 1,000, at most 10,000. */
  limit?: number;
}

export interface StatementQuery extends ToldQuery {
  /** All kinds where absent. */
  kinds?: readonly StatementKind[];
}

/** A page; `next` is the cursor of the one after, `null` at the end. `last` is the cursor from which to go on later, when more was filed. */
export interface ToldPage<Row> {
  rows: Row[];
  next: number | null;
  last: number;
}
