import type { Span } from "./span.ts";

export type EntityType =
  | "state"
  | "government"
  | "intergovernmental"
  | "organization"
  | "company"
  | "military"
  | "group"
  | "person"
  | "place"
  | "vessel"
  | "aircraft"
  | "weapon";

/** Someone or something that a document names, with every place where it does. */
export interface Entity {
  id: string;
  name: string;
  type: EntityType;
  /** ISO 3166-1 alpha-3, or a PLOVER code for an intergovernmental body (`UNO`, `EUR`, `NAT`). */
  country: string | null;
  /** PLOVER sector (`GOV`, `MIL`, `BUS`, ...). */
  sector: string | null;
  office: string | null;
  mentions: Span[];
}

/** A side of an event or the speaker of a statement. */
export interface Party {
  entity: string | null;
  name: string;
  country: string | null;
  sector: string | null;
}
