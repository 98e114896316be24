import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { statesIn } from "../../meant/states.ts";
import { wordsOf } from "../../meant/words.ts";
import { VOICED } from "../codebook.ts";

const OFFICES = new URL("../../../../codebook/actors/offices.yaml", import.meta.url);

/** What stands behind a name: `of the Harbour Forum`, `, a former diplomat`. */
const BEHIND = /\s+(?:of|at|from|with)\s+|[,(;]/;
const POSSESSIVE = /['’]s?$/;

const TITLES = readTitles();

/** A speaker's name without house, office and state: `Foreign Minister Wang Yi of China` is `Wang Yi`. An office without a name stays whole. */
export function bareName(name: string): string {
  const bare = (name.split(BEHIND)[0] ?? name).trim();
  const words = bare.slice(stateBefore(bare)).split(/\s+/);
  const own = words.findIndex((word) => !isTitleWord(word));
  const isTitled = words.slice(0, Math.max(0, own)).some((word) => TITLES.heads.has(word.toLowerCase()));
  return isTitled && /^\p{Lu}/u.test(words[own] ?? "") ? words.slice(own).join(" ") : bare;
}

/** Whether the name is that of a person or body that can be held to a record. */
export function isNamed(name: string): boolean {
  const bare = bareName(name);
  return (
    /\p{Lu}/u.test(bare) && !bare.split(/\s+/).every(isTitleWord) && bare.toLowerCase().search(VOICED.unnamed) !== 0
  );
}

/** The whole name where only part of it is said: the one among `others` that holds it, if there is only one. */
export function wholeName(name: string, others: readonly string[]): string {
  const bare = bareName(name);
  const whole = new Set(others.map(bareName).filter((other) => other !== bare && ` ${other} `.includes(` ${bare} `)));
  const [only] = whole;
  return whole.size === 1 && only !== undefined ? only : bare;
}

/** Where the rest begins behind a state's name that opens a title: `South Korea's Vice Foreign Minister`. */
function stateBefore(name: string): number {
  const words = wordsOf(name);
  const [state] = statesIn(words);
  return state?.at === 0 ? (words[state.end]?.start ?? 0) : 0;
}

function isTitleWord(word: string): boolean {
  const lower = word.toLowerCase();
  return word === "" || POSSESSIVE.test(word) || TITLES.heads.has(lower) || TITLES.modifiers.has(lower);
}

function readTitles(): { heads: Set<string>; modifiers: Set<string> } {
  const list = z.array(z.coerce.string().transform((word) => word.toLowerCase()));
  const offices = z.looseObject({
    persons: z.record(z.string(), list),
    modifiers: list,
    experts: list,
    honorifics: list,
    former: list,
  });
  const { persons, modifiers, experts, honorifics, former } = offices.parse(parse(readFileSync(OFFICES, "utf8")));
  return {
    heads: new Set([...Object.values(persons).flat(), ...experts, ...honorifics]),
    modifiers: new Set([...modifiers, ...former, "the"]),
  };
}
