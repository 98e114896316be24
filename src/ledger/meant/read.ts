import type { MeantAct } from "../../model/commitment.ts";
import type { EventType } from "../../model/event.ts";
import type { Statement, StatementKind } from "../../model/statement.ts";
import { type ReadAct, actsIn } from "./acts.ts";
import { ACTS, READING } from "./codebook.ts";
import { type Roles, rolesOf } from "./roles.ts";
import { unnamed } from "./states.ts";
import { type Word, wordsOf } from "./words.ts";

/** What the coder gives of an act, and who may fill the roles that its words leave open. */
interface Given {
  part: "action" | "condition";
  kind: StatementKind;
  words: string;
  negated: boolean;
  type: EventType | null;
  actors: readonly string[];
  recipients: readonly string[];
}

/** Whose word it is, and to whom it was given. */
interface Sides {
  side: readonly string[];
  addressees: readonly string[];
}

/** Kinds of statement by which the speaker's own side is bound. */
const OWN: readonly StatementKind[] = ["commitment", "threat", "offer", "position", "denial"];
/** What refusing something unnamed may be. */
const WITHHOLDING: readonly EventType[] = ["SANCTION", "REJECT"];
/** Types that somebody suffers: who makes them a condition is most often the one. */
const SUFFERED: readonly EventType[] = ["SANCTION", "COERCE", "ASSAULT", "ACCUSE", "THREATEN"];

/**
 * What a statement says will be done, and on which condition, as patterns that events can be held against: what the coder
 * gives, completed from the words by `codebook/ledger/` and the names of `codebook/actors/`. What neither tells stays
 * empty: it is open.
 */
export function meantActs(statement: Statement): { action: MeantAct | null; condition: MeantAct | null } {
  const { speaker, onBehalfOf, addressees, content } = statement;
  const sides = { side: onBehalfOf.length > 0 ? onBehalfOf : codes(speaker.country), addressees };
  const condition = statement.condition === null ? null : meantCondition(statement.condition, statement.kind, sides);
  const subject = condition?.actors ?? [];
  return { action: content.text.trim() === "" ? null : meantAction(statement, sides, subject), condition };
}

function meantAction(
  { kind, content, action, negated }: Statement,
  sides: Sides,
  provoker: readonly string[],
): MeantAct {
  const given: Given = {
    part: "action",
    kind,
    words: content.text,
    negated,
    type: action?.type ?? null,
    actors: action?.actors ?? [],
    recipients: action?.recipients ?? [],
  };
  const { words, acts, roles } = readClause(given, sides);
  const own = OWN.includes(kind);
  const actors = firstKnown(
    own && sides.side.length > 0 ? sides.side : roles.actors,
    given.actors,
    kind === "demand" ? sides.addressees : [],
  );
  const named = [...roles.others, ...roles.actors].filter((code) => !actors.includes(code));
  const open = own ? [sides.addressees, provoker] : kind === "demand" ? [sides.side] : [];
  const concerned = union(without(given.recipients, actors), named);
  const others = open.map((each) => without(each, actors));
  const recipients = firstKnown(without(concerned, READING.forums), ...others, concerned);
  return meant(given, { words, acts, roles }, { actors, recipients });
}

function meantCondition(condition: NonNullable<Statement["condition"]>, kind: StatementKind, sides: Sides): MeantAct {
  const given: Given = {
    part: "condition",
    kind,
    words: condition.text,
    negated: condition.negated,
    type: condition.type,
    actors: condition.actors,
    recipients: condition.recipients,
  };
  const { words, acts, roles } = readClause(given, sides);
  const pronoun = roles.pronoun === "speaker" ? sides.side : roles.pronoun === "addressee" ? sides.addressees : [];
  const partners = roles.actors.length === 0 && roles.mutual;
  if (partners) {
    const both = union(roles.others, roles.others.length > 1 ? [] : sides.addressees);
    return meant(given, { words, acts, roles }, { actors: both, recipients: both });
  }
  const trusted = roles.proof ? [] : given.actors.filter((code) => !roles.others.includes(code));
  const actors = firstKnown(roles.actors, pronoun, trusted, without(sides.addressees, roles.others));
  const named = without(union(given.recipients, roles.others), actors);
  const suffered = acts
    .slice(0, 1)
    .flatMap(typesOf)
    .slice(0, 1)
    .some((type) => SUFFERED.includes(type));
  const spokenTo = actors.some((code) => sides.addressees.includes(code)) ? [] : without(sides.addressees, actors);
  const recipients = firstKnown(named, suffered ? without(sides.side, actors) : [], spokenTo);
  return meant(given, { words, acts, roles }, { actors, recipients });
}

interface Clause {
  words: Word[];
  acts: ReadAct[];
  roles: Roles;
}

function readClause({ words: text }: Given, { side, addressees }: Sides): Clause {
  const words = wordsOf(text);
  const acts = actsIn(unnamed(words));
  const korean = [...side, ...addressees].some((code) => code === "KOR" || code === "PRK");
  const anchors = [...new Set(acts.flatMap(({ at }) => at))].toSorted((a, b) => a - b);
  return { words, acts, roles: rolesOf(words, anchors, korean) };
}

function meant(given: Given, { words, acts }: Clause, parties: { actors: string[]; recipients: string[] }): MeantAct {
  const clear = acts.filter((act) => !isVague(act));
  const read = clear.length > 0 ? clear : acts;
  const told = union(read.flatMap(typesOf), given.type === null ? [] : [given.type]);
  const negated = isNegated(given, words, read);
  // To do no more of something, whatever it is, is to withhold it.
  const withheld = told.length === 0 && negated && given.part === "action";
  const types = withheld ? WITHHOLDING : told.length > 0 ? told : openTypes(given);
  const contexts = union(
    read.flatMap(({ act }) => ACTS.acts[act]?.contexts ?? []),
    [],
  );
  return {
    words: given.words,
    negated: negated && !withheld,
    types: [...types],
    contexts,
    ...parties,
    because: reason(read, words, given, parties),
  };
}

/** The types that an act is told by, or its reversal. */
export function typesOf({ act, undone }: ReadAct): EventType[] {
  const entry = ACTS.acts[act];
  return [...((undone ? entry?.undoneTypes : entry?.types) ?? [])];
}

/**
 * The coder calls the action of `stop X` a negated X; here it is the end of X, negated only by a `not` of its own. A condition
 * is negated by `unless`, `until` and `not`, whatever it tells. Vague words never are.
 */
function isNegated({ part, negated }: Given, words: readonly Word[], acts: readonly ReadAct[]): boolean {
  const first = acts[0];
  if (first !== undefined && isVague(first)) return false;
  if (words.some((_, at) => affirmsAt(words, at))) return false;
  const [from, to] = [first?.at[0] ?? words.length, first?.at.at(-1) ?? words.length];
  const said = words.some(({ lower }, at) => NEGATION.has(lower) && at >= from - READING.reach && at < to);
  return said || (negated && (part === "condition" || !acts.some(({ undone }) => undone)));
}

/** `no choice but`, `not only`. */
function affirmsAt(words: readonly Word[], at: number): boolean {
  return READING.affirming.includes(`${words[at]?.lower} ${words[at + 1]?.lower}`);
}

/** A threat that does not say what is meant will be something hostile, an offer something friendly. */
function openTypes({ part, kind }: Given): readonly EventType[] {
  return part === "action" && (kind === "threat" || kind === "offer") ? (READING.open[kind] ?? []) : [];
}

/** Words of answering in some way. */
export function isVague({ act }: ReadAct): boolean {
  return ACTS.acts[act]?.vague === true;
}

function reason(
  acts: readonly ReadAct[],
  words: readonly Word[],
  given: Given,
  { actors, recipients }: { actors: string[]; recipients: string[] },
): string {
  const told = acts
    .slice(0, 2)
    .map(
      ({ act, undone, at }) =>
        `"${at.map((place) => words[place]?.text).join(" ")}" tells of ${undone ? "the end of " : ""}${act}`,
    );
  const what =
    told.length > 0
      ? told.join("; ")
      : given.type === null
        ? "The words leave the act open"
        : `The coder reads ${given.type}`;
  const who = `${actors.join(", ") || "anybody"} towards ${recipients.join(", ") || "anybody"}`;
  return `${what}; ${who}.`;
}

function firstKnown(...lists: (readonly string[])[]): string[] {
  return [...(lists.find((list) => list.length > 0) ?? [])];
}

function without(list: readonly string[], others: readonly string[]): string[] {
  return list.filter((each) => !others.includes(each));
}

function union<T>(a: readonly T[], b: readonly T[]): T[] {
  return [...new Set([...a, ...b])];
}

function codes(country: string | null): string[] {
  return country === null ? [] : [country];
}

const NEGATION = new Set(READING.negation);
