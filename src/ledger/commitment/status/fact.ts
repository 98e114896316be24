import type { EventType } from "../../../model/event.ts";
import type { Extent } from "../../../model/commitment.ts";
import type { Deadline } from "../wording/deadline.ts";

interface Dated {
  /** The day on which it became known or was decided: ISO date. */
  day: string;
}

/** An event that stands for the condition or the act. */
interface Happening extends Dated {
  extent: Extent;
  type: EventType;
  /** The outlet, or the document where the outlet is unknown: independent sources differ in it. */
  source: string;
  /** Day of the event; the day on which it became known where that is not told. */
  happened: string;
  words: string;
  /** The analyst who confirmed it; `null` where it stands by itself. */
  confirmedBy: string | null;
}

/** What moves the status of a commitment. */
export type Fact =
  | (Dated & { what: "word"; speaker: string; deadline: Deadline | null })
  | (Happening & { what: "condition" })
  | (Happening & { what: "act" })
  | (Dated & { what: "opposite"; speaker: string; words: string });
