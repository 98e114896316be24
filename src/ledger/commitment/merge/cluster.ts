import type { Uttered } from "./uttered.ts";

/** Statements that are one commitment, in the order in which they became known. */
export interface Cluster {
  /** `DOCUMENT-STATEMENT` of the first. */
  id: string;
  utterances: Uttered[];
  /** Those whose words were new. */
  worded: Uttered[];
  /** By the id of an utterance: why it belongs to those before it. */
  joined: Map<string, string>;
  /** Later statements of the side that say the opposite. */
  opposites: { utterance: Uttered; because: string }[];
}
