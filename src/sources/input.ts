import type { Capture } from "../model/capture.ts";
import type { Hint } from "./formats/kind.ts";

/** Something opened for reading, before it is known what it is. */
export interface Input {
  /** As the user named it. */
  path: string;
  /** The address that answered, after redirects; `null` for a file. */
  url: string | null;
  origin: Capture["origin"];
  /** When it was opened: ISO 8601 instant, UTC. */
  retrievedAt: string;
  hint: Hint;
  /** Charset of the HTTP header. */
  charset: string | null;
  bytes: AsyncIterable<Uint8Array>;
}
