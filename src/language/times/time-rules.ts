import { readLists } from "../codebook.ts";
import type { Resolver } from "./time-context.ts";
import { DATES } from "./time-dates.ts";
import { PERIODS } from "./time-periods.ts";
import { timeWords } from "./time-words.ts";

/** A kind of time expression. Semantics: coding contract, rule 12. */
export interface TimeRule {
  name: string;
  /** Sticky, over folded lower-case text. */
  pattern: RegExp;
  resolve: Resolver;
}

interface Patterns {
  parts: Record<string, string>;
  rules: { name: string; resolve: string; pattern: string }[];
}

let loaded: TimeRule[] | null = null;

/** The rules of `codebook/language/time-patterns.yaml`, the most specific first. */
export function timeRules(): readonly TimeRule[] {
  loaded ??= load();
  return loaded;
}

function load(): TimeRule[] {
  const { parts, rules } = readLists("language/time-patterns.yaml") as Patterns;
  const all = { ...parts, ...wordParts() };
  return rules.map(({ name, resolve, pattern }) => {
    const resolver = DATES[resolve] ?? PERIODS[resolve];
    if (!resolver) throw new Error(`time-patterns.yaml: ${name} names no resolver`);
    return { name, pattern: new RegExp(`${fill(pattern, all)}(?![a-z0-9])`, "y"), resolve: resolver };
  });
}

/** Replaces `{NAME}` by its part, and the names inside that by theirs. */
function fill(pattern: string, parts: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{([A-Z]+2?)\}/g, (_, name: string) => fill(parts[name] ?? "", parts));
}

/** The parts that list the words of `times.yaml`. */
function wordParts(): Record<string, string> {
  const { months, weekdays, numbers, seasons } = timeWords();
  return {
    MONTH: named("month", [...months.keys()]),
    WEEKDAY: named("weekday", [...weekdays.keys()]),
    NUMBER: `(?<count>\\d{1,3}|${any([...numbers.keys()])})`,
    SEASON: `(?<season>${any([...seasons.keys()])})`,
  };
}

/** Names of months or weekdays; a full stop belongs to a shortened one alone. */
function named(group: string, names: readonly string[]): string {
  const short = names.filter((name) => name.length < 5 && name !== "may");
  return `(?<${group}>${any(names)})\\b(?:(?<=\\b(?:${any(short)}))\\.)?`;
}

function any(names: readonly string[]): string {
  return names.toSorted((a, b) => b.length - a.length).join("|");
}
