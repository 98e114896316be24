import type { Designation } from "../../model/designation.ts";

/** A listing with the sentence that tells it. */
export interface Told {
  designation: Designation;
  sentence: number;
}
