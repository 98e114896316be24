import type { Activation, ActivationOrder, Drill, Proposal } from "./activation.ts";
import type { Brief, BriefFormat } from "./brief.ts";
import type { LogHead, Verification } from "./decision-log.ts";
import type { OutboxQuery, QueuedMessage } from "./message.ts";
import type { PlanDefinition, PlanVersion } from "./plan.ts";

/** A way out of the machine, and whether it works. */
export interface ChannelHealth {
  name: string;
  /** `email`, `webhook`, `slack`, `teams`, `ntfy`. */
  kind: string;
  /** What is wrong with it, in one sentence; `null` where nothing is known to be. */
  fault: string | null;
}

/** A rendered file. */
export interface Rendered {
  type: string;
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What is asked of the response. */
export interface ResponseReading {
  plans(): Promise<PlanDefinition[]>;
  /** The plan as YAML, to be edited; `null` for one that is not known. */
  planText(id: string): Promise<string | null>;
  /** Oldest first, each with what changed against the one before. */
  planVersions(id: string): Promise<(PlanVersion & { changes: string[] })[]>;
  /** What could be activated or stood down now. */
  proposals(): Promise<Proposal[]>;
  /** Newest first. */
  activations(): Promise<Activation[]>;
  activation(id: string): Promise<Activation | null>;
  /** The after-action review of an activation as Markdown; `null` where none was written. */
  reviewText(activation: string): Promise<string | null>;
  /** A message of an activation's plan as it would go out now; `null` where there is none of that name. */
  planMessage(activation: string, message: string): Promise<{ to: string[]; title: string; text: string } | null>;
  drills(): Promise<Drill[]>;
  drill(id: string): Promise<Drill | null>;
  /** With a head that was noted before: the log must hold it still. */
  verify(expected?: LogHead): Promise<Verification>;
  /** Channels, and what is wrong with the settings, one sentence each. */
  channels(): Promise<{ channels: ChannelHealth[]; faults: string[] }>;
  outbox(query: OutboxQuery): Promise<QueuedMessage[]>;
  /** Newest first. */
  briefs(query: { watch?: string; asOf?: string; limit?: number }): Promise<Brief[]>;
  brief(id: string): Promise<Brief | null>;
  briefFile(id: string, format: BriefFormat): Promise<Rendered | null>;
  /** Alerts as an Atom feed, and one alert as CAP 1.2; `base` is the address of the board. */
  alertFeed(base: string): Promise<string>;
  capAlert(id: string, base: string): Promise<string | null>;
}

/** What people do when a level calls for it. */
export interface ResponseDesk {
  activate: (order: { plan: string; by: string; because: string; alert: string | null }) => Promise<Activation>;
  act: (order: ActivationOrder) => Promise<Activation>;
  /** Over days of the record, or over those written in `invented` (YAML). */
  runDrill: (order: {
    plan: string;
    by: string;
    from: string | null;
    to: string | null;
    invented: string | null;
    sends: boolean;
  }) => Promise<Drill>;
  /** Adds a plan or replaces the one of the same id, once it is found sound; `seen` is the version that was edited, `null` for whichever. */
  writePlan: (order: { text: string; by: string; seen: string | null }) => Promise<PlanDefinition>;
  makeBrief: (order: { watch: string | null; by: string }) => Promise<Brief>;
}
