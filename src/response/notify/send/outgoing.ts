import type { Level } from "../../../model/level.ts";

/** What is sent: a message of the queue, or several that were joined. */
export interface Outgoing {
  /** The same at each attempt. */
  key: string;
  title: string;
  text: string;
  html: string | null;
  data: unknown;
  level: Level | null;
  exercise: boolean;
}
