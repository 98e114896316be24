import type { TokenRange } from "../../language/doc.ts";
import type { EventType } from "../../model/event.ts";

/** An act that something proposes for a sentence, before it is known whether it joins the two parties asked about. */
export interface Candidate {
  type: EventType;
  /** Token that names the act. */
  trigger: number;
  /** Places of whoever acts and of whoever is acted upon; empty where the proposal does not say. */
  actorSpans: TokenRange[];
  recipientSpans: TokenRange[];
  /** The parties stand side by side: `Bern and Vienna signed`. */
  joint: boolean;
  /** How much the words speak for the type, whoever the parties are: about 0 (a bare word) to 4 (a long phrasing). */
  score: number;
  because: string;
}
