import type { Level } from "../../../model/level.ts";
import type { CapSubject } from "../feed/cap-subject.ts";

/** What is told. */
export const TELLING_KINDS = [
  "raised",
  "rose",
  "fell",
  "changed",
  "ended",
  "dark",
  "broken",
  "acknowledged",
  "escalated",
  "dead-man",
  "condition-reported",
  "plan-activated",
  "plan-stood-down",
  "plan-message",
  "step-overdue",
  "brief",
] as const;

export type TellingKind = (typeof TELLING_KINDS)[number];

/** Whose words a message is made of; `digest` joins several messages. */
export const TEMPLATE_FAMILIES = ["alert", "condition", "plan", "overdue", "brief", "digest"] as const;

export type TemplateFamily = (typeof TEMPLATE_FAMILIES)[number];

/** Something worth telling, before it is decided to whom and in which words. */
export interface Telling {
  /** Names what it tells of; the same whenever it is derived. */
  tells: string;
  kind: TellingKind;
  /** What it is about: an alert, an activation, a brief. */
  subject: string;
  /** Ids and groups of watches by which routes choose; empty for what concerns none. */
  watches: readonly string[];
  level: Level | null;
  /** The level by which routes judge: whoever was told of a rise is told of the fall. `null` passes every route. */
  weight: Level | null;
  /** `stays` and `sends`: part of a drill, whose messages stay here or are sent. */
  drill: null | "stays" | "sends";
  /** ISO instant. */
  at: string;
  /** People who are told whatever the routes say. */
  people: readonly string[];
  /** Channels that were agreed beforehand; routes are then not asked. `null` asks them. */
  channels: readonly string[] | null;
  /** Fields for the templates of a family, or the words themselves. */
  words:
    | { family: TemplateFamily; values: Readonly<Record<string, unknown>> }
    | { title: string; text: string; html: string | null };
  /** For machines. */
  data: Readonly<Record<string, unknown>>;
  /** What CAP tells; `null` for what is no alert. */
  cap: CapSubject | null;
}
