import type { EventType } from "../../model/event.ts";
import type { StatementKind } from "../../model/statement.ts";
import { type ReadAct, actsIn } from "./acts.ts";
import { type Roles, rolesOf } from "./roles.ts";
import { unnamed } from "./states.ts";
import { type Word, wordsOf } from "./words.ts";

/** What the coder gives of an act that is promised, threatened or a condition. */
export interface Given {
  part: "action" | "condition";
  /** Of the statement. */
  kind: StatementKind;
  words: string;
  negated: boolean;
  type: EventType | null;
  actors: readonly string[];
  recipients: readonly string[];
}

/** Whose word it is, and to whom it was given. */
export interface Sides {
  side: readonly string[];
  addressees: readonly string[];
}

/** The words of an act, the acts that they tell of and who takes part. */
export interface Clause {
  words: readonly Word[];
  acts: readonly ReadAct[];
  roles: Roles;
}

/** Reads the words of an act. */
export function readClause({ words: text }: Given, { side, addressees }: Sides): Clause {
  const words = wordsOf(text);
  const acts = actsIn(unnamed(words));
  const korean = [...side, ...addressees].some((code) => code === "KOR" || code === "PRK");
  const anchors = [...new Set(acts.flatMap(({ at }) => at))].toSorted((a, b) => a - b);
  return { words, acts, roles: rolesOf(words, anchors, korean) };
}
