import type { Clause, TokenRange } from "../../language/doc.ts";
import type { Act } from "../acts/act.ts";
import type { Reading } from "../reading.ts";
import type { Voice } from "./voice.ts";

/** A clause of reported words with who says it and who acts. */
export interface Told {
  reading: Reading;
  clause: Clause;
  voice: Voice;
  act: Act | null;
  subject: TokenRange | null;
  /** The speaker stands for a state. */
  official: boolean;
  /** The speaker's own side acts. */
  own: boolean;
  /** A thing acts that the speaker's state decides on, or a passive leaves open who does it. */
  decided: boolean;
}
