import type { Watch } from "../../../model/watch.ts";
import type { WatchHistory } from "../history.ts";
import type { Hearing } from "../known/hearing.ts";
import type { ActRecord } from "../known/record.ts";
import type { ValueRecord } from "../known/values.ts";
import type { NormBook } from "./own-norm.ts";

/** What the indicators of one watch look at, all as far as it has become known. */
export interface Sights {
  watch: Watch;
  history: WatchHistory;
  record: ActRecord;
  hearing: Hearing;
  norms: NormBook;
  /** The numeric series that the watch names. */
  values: ReadonlyMap<string, ValueRecord>;
}
