import type { MeantAct } from "../../model/commitment.ts";
import type { EventType } from "../../model/event.ts";
import { isVague, type ReadAct, typesOf } from "./acts.ts";
import type { Clause, Given } from "./clause.ts";
import { ACTS, READING } from "./codebook.ts";
import type { Word } from "./words.ts";

/** Who does it to whom, as far as that is known. */
export interface Parties {
  actors: string[];
  recipients: string[];
}

/** What refusing something unnamed may be. */
const WITHHOLDING: readonly EventType[] = ["SANCTION", "REJECT"];
const NEGATION = new Set(READING.negation);

/** The pattern that a clause with its parties makes: the types and contexts of its acts, and whether they are to happen. */
export function meantAct(given: Given, { words, acts }: Clause, parties: Parties): MeantAct {
  const clear = acts.filter((act) => !isVague(act));
  const read = clear.length > 0 ? clear : acts;
  const told = [...new Set([...read.flatMap(typesOf), ...(given.type === null ? [] : [given.type])])];
  const negated = isNegated(given, words, read);
  // To do no more of something, whatever it is, is to withhold it.
  const withheld = told.length === 0 && negated && given.part === "action";
  const types = withheld ? WITHHOLDING : told.length > 0 ? told : openTypes(given);
  return {
    words: given.words,
    negated: negated && !withheld,
    types: [...types],
    contexts: [...new Set(read.flatMap(({ act }) => ACTS.acts[act]?.contexts ?? []))],
    ...parties,
    because: reason(read, words, given, parties),
  };
}

/**
 * The coder calls the action of `stop X` a negated X; here it is the end of X, negated only by a `not` of its own. A condition
 * is negated by `unless`, `until` and `not`, whatever it tells. Vague words never are.
 */
function isNegated({ part, negated }: Given, words: readonly Word[], acts: readonly ReadAct[]): boolean {
  const first = acts[0];
  if ((first !== undefined && isVague(first)) || words.some((_, at) => affirmsAt(words, at))) return false;
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

function reason(
  acts: readonly ReadAct[],
  words: readonly Word[],
  { type }: Given,
  { actors, recipients }: Parties,
): string {
  const told = acts.slice(0, 2).map(({ act, undone, at }) => {
    const quoted = at.map((place) => words[place]?.text).join(" ");
    return `"${quoted}" tells of ${undone ? "the end of " : ""}${act}`;
  });
  const open = type === null ? "The words leave the act open" : `The coder reads ${type}`;
  const who = `${actors.join(", ") || "anybody"} towards ${recipients.join(", ") || "anybody"}`;
  return `${told.length > 0 ? told.join("; ") : open}; ${who}.`;
}
