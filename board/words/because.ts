import { actNoun, isAct, type Naming } from "./acts.ts";
import { dayWords } from "./days.ts";

/** `Russia (Russia)`, where a name stood beside its code. */
const SAID_TWICE = /\b(\p{Lu}\w*(?: \w+){0,3}) \(\1\)/gu;

/** A group stands in a reason by its name in small letters. */
const TOWARDS_GROUP = /\b(from|to|towards|with) ([a-z][a-z0-9-]*)\b/g;
const NEWEST_ACT = /\bthe newest ([A-Z]+) by\b/g;

/**
 * A reason as the engine gives it, in the words of people: codes as names, days as they are said. The level that opens
 * it is left out, since it always stands beside its reason.
 */
export function becauseWords(because: string, named: Naming): string {
  return because
    .replace(/^Level \d(?:, \w+)?: /, "")
    .replaceAll(NEWEST_ACT, (said, type: string) => (isAct(type) ? `the newest ${actNoun(type)} by` : said))
    .replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, dayWords)
    .replaceAll(/\b[A-Z]{3}\b/g, named)
    .replaceAll(TOWARDS_GROUP, (_, how: string, group: string) => `${how} ${named(group)}`)
    .replaceAll(SAID_TWICE, "$1")
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

const QUOTED = /("[^"]*"|“[^”]*”)/u;

/** A reason of the ledger: what it quotes stays as it was said, kinds of acts around it get their names. */
export function ledgerReason(because: string, named: Naming): string {
  const told = because
    .split(QUOTED)
    .map((part) =>
      QUOTED.test(part) ? part : part.replaceAll(/\b[A-Z]{3,}\b/g, (word) => (isAct(word) ? actNoun(word) : word)),
    );
  return becauseWords(told.join(""), named);
}

/** A title that holds codes, in the words of people. */
export function titleWords(title: string, named: Naming): string {
  return title.replaceAll(/\b[A-Z]{3}\b/g, named);
}

/** A reason for a level, in its parts. */
export interface Reason {
  /** What is said before the signs; empty where they speak for themselves. */
  lead: string;
  signs: { title: string; detail: string }[];
  /** What is said after them. */
  rest: string;
}

const LEAD = /^(Level \d[^:]*|no rule holds[^:]*): (?=[^:;]+: )/i;
/** Between two signs, `TITLE: what was seen`, and before the end; a figure after a semicolon belongs to its sign. */
const BETWEEN = /; (?=[^\d\s;:][^;:]*: )/u;
const REST = /; ((?:and \d+ further signs?)?(?:; )?(?:from [\d,]+ independent sources? in all)?\.?)$/;

/** Parts a reason that names signs; `null` for one that is a plain sentence. */
export function reasonOf(because: string, named: Naming): Reason | null {
  const told = because.replace(/^Level \d(?:, \w+)?: /, "");
  const lead = LEAD.exec(told)?.[1] ?? "";
  const body = lead === "" ? told : told.slice(lead.length + 2);
  const rest = REST.exec(body)?.[1] ?? "";
  const parts = (rest === "" ? body : body.slice(0, -rest.length - 2)).split(BETWEEN);
  const signs = parts.flatMap((part) => {
    const at = part.indexOf(": ");
    return at < 0 ? [] : [{ title: part.slice(0, at), detail: becauseWords(part.slice(at + 2), named) }];
  });
  if (signs.length < parts.length || (rest === "" && signs.length < 2 && lead === "")) return null;
  return { lead: becauseWords(lead, named), signs, rest: becauseWords(rest, named) };
}
