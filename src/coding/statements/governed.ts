import type { TokenRange } from "../../language/doc.ts";
import type { StatementKind } from "../../model/statement.ts";

/** What a verb governs, before it is known who says it. */
export interface Governed {
  kind: StatementKind;
  content: TokenRange;
  /** The clause of the content's predicate, -1 for none. */
  clause: number;
  /** The verb itself excludes the content: `ruled out`, `has no plans to`. */
  precluded: boolean;
}
