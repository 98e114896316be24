import type { Alert } from "../../../model/alert.ts";
import type { Confidence } from "../../../model/watch.ts";

/** What a message of CAP tells of. */
export interface CapSubject {
  /** As it stood after the step that is told of. */
  alert: Alert;
  /** The sides of its watches. */
  areas: readonly { code: string; name: string }[];
  /** Names of the issues of its watches. */
  issues: readonly string[];
  /** How sure the level is; `null` where unknown. */
  confidence: Confidence | null;
  /** Whether it is about Bongsu itself. */
  aboutItself: boolean;
}
