import type { Appointment } from "./appointment.ts";
import type { Designation } from "./designation.ts";
import type { Document } from "./document.ts";
import type { Entity } from "./entity.ts";
import type { Event } from "./event.ts";
import type { Statement } from "./statement.ts";

/** Why a document carries no coding, in one sentence; `null` where it was coded. */
export type Uncoded = string | null;

/** All that one document yields: the object that `bongsu code` prints, one a line. */
export interface CodedDocument {
  document: Document;
  entities: Entity[];
  events: Event[];
  statements: Statement[];
  designations: Designation[];
  appointments: Appointment[];
  uncoded: Uncoded;
}
