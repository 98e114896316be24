import type { CopyVerdict } from "./copy.ts";
import type { Event, EventType } from "./event.ts";
import type { CodedDocument } from "./record.ts";

/** A coded document on its way into the store, with both of its times. */
export interface Filing {
  record: CodedDocument;
  copy: CopyVerdict;
  /** MinHash signature of the clean text, kept so that later copies are recognised after a restart. */
  signature: Uint32Array;
  /** When it was openly known: ISO 8601 instant, UTC. As-of queries compare its day. */
  knownAt: string;
  /** Whether that instant is told: by the publication date, or because it was read live. Another document moves no clock. */
  dated: boolean;
  /** When Bongsu learnt of it: ISO 8601 instant, UTC. */
  learntAt: string;
}

/** What became of one filing; given only once it is durable. */
export interface Receipt {
  id: string;
  outcome: "kept" | "copy" | "already-known";
  because: string;
}

/** One place where a document was seen; a wire text printed by four outlets has four. */
export interface Sighting {
  path: string;
  url: string | null;
  outlet: string | null;
  publishedAt: string | null;
  learntAt: string;
}

export interface StoredDocument {
  record: CodedDocument;
  copyOf: { id: string; similarity: number; because: string } | null;
  /** Documents that repeat this one. */
  copies: { id: string; title: string | null; outlet: string | null; similarity: number }[];
  knownAt: string;
  learntAt: string;
  sightings: Sighting[];
}

/** How a stored event came by its day. `publication` and `unknown` are said wherever the day is shown. */
export type DaySource = "text" | "publication" | "unknown";

/** An event with what the store knows of it besides. */
export interface StoredEvent {
  event: Event;
  documentId: string;
  title: string | null;
  outlet: string | null;
  url: string | null;
  publishedAt: string | null;
  /** The day on which it counts: ISO date, `null` where neither text nor outlet gives one. */
  day: string | null;
  dayFrom: DaySource;
  /** The day on which it became known. */
  knownDay: string;
  /** How many documents tell this story: 1 and its copies. */
  reports: number;
}

/**
 * One day's coded events from one actor to one recipient of one type.
 * Only actual, non-historical events of original documents (no copies) between coded parties count.
 */
export interface RollupRow {
  day: string;
  actor: string;
  recipient: string;
  type: EventType;
  events: number;
  /** Independent stories that report them. */
  stories: number;
  /** Sum of the Goldstein scale over `events`. */
  scaleSum: number;
}

/** An independent story behind a `RollupRow`: the original document that reports its acts. */
export interface StoryRow {
  day: string;
  actor: string;
  recipient: string;
  type: EventType;
  documentId: string;
}

/** How many of something a day holds; days without any are left out. */
export interface DayCount {
  day: string;
  count: number;
}
