import type { Level } from "./level.ts";

/** A message to be delivered, whole: nothing more is looked up when it is sent. */
export interface Message {
  /** Made from what it tells of and whom it is for; a message of the same key is not queued again, and receivers tell repeats by it. */
  key: string;
  /** Name of the channel in `notify.yaml`. */
  channel: string;
  /** What it is about: an alert, an activation, a brief. */
  subject: string;
  title: string;
  /** Plain text. */
  text: string;
  /** HTML of our own making, for mail; `null` where there is none. */
  html: string | null;
  /** Structured content for machines, such as a CAP alert or the JSON of a webhook. */
  data: unknown;
  level: Level | null;
  /** Stamped EXERCISE; leaves the machine only where the drill says so. */
  exercise: boolean;
  /** ISO 8601 instants: when it was made, and before which it is held (quiet hours); `null` for at once. */
  at: string;
  notBefore: string | null;
  /** Messages of the same channel and digest that are waiting go out as one; `null` for alone. */
  digest: string | null;
}

export const MESSAGE_STATES = ["queued", "sending", "sent", "failed"] as const;

export type MessageState = (typeof MESSAGE_STATES)[number];

/** A message in the queue. */
export interface QueuedMessage extends Message {
  seq: number;
  state: MessageState;
  attempts: number;
  /** When it is tried next, or, while it is being sent, until when nobody else tries. */
  nextAt: string;
  error: string | null;
  sentAt: string | null;
}

/** What became of an attempt. `retry`: tried again at `nextAt`; `failed`: given up. */
export type Delivery =
  | { outcome: "sent"; at: string }
  | { outcome: "retry"; at: string; error: string; nextAt: string }
  | { outcome: "failed"; at: string; error: string };

export interface OutboxQuery {
  states?: readonly MessageState[];
  subject?: string;
  /** Newest first; default 100, at most 1,000. */
  limit?: number;
}
