import type { MeantAct } from "../../model/commitment.ts";
import type { EventType } from "../../model/event.ts";
import type { Condition, Statement, StatementKind } from "../../model/statement.ts";
import { typesOf } from "./acts.ts";
import { type Given, readClause, type Sides } from "./clause.ts";
import { READING } from "./codebook.ts";
import { meantAct } from "./sense.ts";

/** Kinds of statement by which the speaker's own side is bound. */
const OWN: ReadonlySet<StatementKind> = new Set(["commitment", "threat", "offer", "position", "denial"]);
/** Types that somebody suffers: who makes them a condition is most often the one. */
const SUFFERED: ReadonlySet<EventType> = new Set(["SANCTION", "COERCE", "ASSAULT", "ACCUSE", "THREATEN"]);

/**
 * What a statement says will be done, and on which condition, as patterns that events can be held against: what the coder
 * gives, completed from the words by `codebook/ledger/` and the names of `codebook/actors/`. What neither tells stays
 * empty: it is open.
 */
export function meantActs(statement: Statement): { action: MeantAct | null; condition: MeantAct | null } {
  const { speaker, onBehalfOf, addressees, content, kind } = statement;
  const own = speaker.country === null ? [] : [speaker.country];
  const sides = { side: onBehalfOf.length > 0 ? onBehalfOf : own, addressees };
  const condition = statement.condition && meantCondition(statement.condition, kind, sides);
  const told = content.text.trim() !== "";
  return { action: told ? meantAction(statement, sides, condition?.actors ?? []) : null, condition };
}

/** @param provoker who brings the condition about: a threat without addressees is meant for them */
function meantAction(statement: Statement, sides: Sides, provoker: readonly string[]): MeantAct {
  const { kind, content, action, negated } = statement;
  const { type, actors: coded, recipients: suffering } = action ?? { type: null, actors: [], recipients: [] };
  const given: Given = {
    part: "action",
    kind,
    words: content.text,
    negated,
    type,
    actors: coded,
    recipients: suffering,
  };
  const clause = readClause(given, sides);
  const { roles } = clause;
  const own = OWN.has(kind);
  const actors = firstKnown(
    own && sides.side.length > 0 ? sides.side : roles.actors,
    coded,
    kind === "demand" ? sides.addressees : [],
  );
  const named = without(union(suffering, [...roles.others, ...roles.actors]), actors);
  const open = own ? [sides.addressees, provoker] : kind === "demand" ? [sides.side] : [];
  const understood = open.map((each) => without(each, actors));
  const recipients = firstKnown(without(named, READING.forums), ...understood, named);
  return meantAct(given, clause, { actors, recipients });
}

function meantCondition(condition: Condition, kind: StatementKind, sides: Sides): MeantAct {
  const given: Given = { part: "condition", kind, words: condition.text, ...condition };
  const clause = readClause(given, sides);
  const { acts, roles } = clause;
  if (roles.mutual && roles.actors.length === 0) {
    const both = union(roles.others, roles.others.length > 1 ? [] : sides.addressees);
    return meantAct(given, clause, { actors: both, recipients: both });
  }
  const { side, addressees } = sides;
  const pronoun = roles.pronoun === "speaker" ? side : roles.pronoun === "addressee" ? addressees : [];
  // Of evidence the coder takes the finder for the one who acts.
  const coded = roles.proof ? [] : without(condition.actors, roles.others);
  const actors = firstKnown(roles.actors, pronoun, coded, without(addressees, roles.others));
  const suffered = acts.slice(0, 1).some((act) => SUFFERED.has(typesOf(act)[0] ?? "CONSULT"));
  const spokenTo = actors.some((code) => addressees.includes(code)) ? [] : without(addressees, actors);
  const named = without(union(condition.recipients, roles.others), actors);
  const recipients = firstKnown(named, suffered ? without(side, actors) : [], spokenTo);
  return meantAct(given, clause, { actors, recipients });
}

function firstKnown(...lists: (readonly string[])[]): string[] {
  return [...(lists.find((list) => list.length > 0) ?? [])];
}

function without(list: readonly string[], others: readonly string[]): string[] {
  return list.filter((each) => !others.includes(each));
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])];
}
