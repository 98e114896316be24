import type { MeantAct } from "../../../model/commitment.ts";
import { dayNumber } from "../../../model/day.ts";
import type { StoredStatement } from "../../../model/stated.ts";
import { polarised } from "./polarity.ts";
import { type Terms, termsOf } from "./terms.ts";

/** What a statement binds: the speaker's side, or the one to whom it is made. */
export type Family = "undertaking" | "demand";

/** A statement with what it means, ready to be compared. */
export interface Uttered extends StoredStatement {
  /** `DOCUMENT-STATEMENT`. */
  id: string;
  family: Family;
  /** Number of its day. */
  saidOn: number;
  action: MeantAct | null;
  condition: MeantAct | null;
  /** Codes of whom it concerns besides its side; empty where that is not told. */
  concerned: string[];
  /** Of what is promised, of the condition, and of the whole sentence. */
  content: Terms;
  conditional: Terms | null;
  sentence: Terms;
}

/** Makes a statement comparable. */
export function utter(
  stored: StoredStatement,
  { action, condition }: { action: MeantAct | null; condition: MeantAct | null },
): Uttered {
  const { statement, documentId } = stored;
  const { addressees, onBehalfOf } = statement;
  const demand = statement.kind === "demand";
  const meant = demand ? action?.actors : action?.recipients;
  return {
    ...stored,
    id: `${documentId}-${statement.id}`,
    saidOn: dayNumber(stored.day) ?? 0,
    family: demand ? "demand" : "undertaking",
    action: action && polarised(action, statement.content.text),
    condition,
    concerned: [...new Set([...addressees, ...(meant ?? [])])].filter((code) => !onBehalfOf.includes(code)),
    content: termsOf(statement.content.text),
    conditional: statement.condition && termsOf(statement.condition.text),
    sentence: termsOf(`${statement.content.text} ${statement.condition?.text ?? ""}`),
  };
}
