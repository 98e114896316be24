import { readLists } from "../codebook.ts";
import type { Resolver } from "./time-context.ts";
import { holidayNames } from "./holidays.ts";
import { openings } from "./openings.ts";
import { RESOLVERS } from "./resolvers.ts";
import { timeWords } from "./time-words.ts";

/** A kind of time expression. Semantics: coding contract, rule 12. */
export interface TimeRule {
  name: string;
  /** Sticky, over folded lower-case text. */
  pattern: RegExp;
  resolve: Resolver;
  /** Whether a time must follow whose days the resolver gets. */
  thenTime: boolean;
}

export interface TimeRules {
  /** The rules that may match at a token, by what it starts with: most tokens start no time. */
  openedBy: ReadonlyMap<string, readonly TimeRule[]>;
  /** Sticky: a time of day after a day. */
  suffix: RegExp;
}

interface Patterns {
  parts: Record<string, string>;
  suffix: string;
  rules: { name: string; resolve: string; then?: "time"; pattern: string }[];
}

const WORD_ENDS = "(?![a-z0-9]|[.,:]\\d|-[a-z]|%)";

let loaded: TimeRules | null = null;

/** The rules of `codebook/language/time-patterns.yaml`. */
export function timeRules(): TimeRules {
  loaded ??= load();
  return loaded;
}

function load(): TimeRules {
  const { parts, suffix, rules } = readLists("language/time-patterns.yaml") as Patterns;
  const all = { ...parts, ...wordParts() };
  const source = (pattern: string, open: boolean) => `${fill(pattern, all)}${open ? "" : WORD_ENDS}`;
  const openedBy = new Map<string, TimeRule[]>();
  for (const { name, resolve, then, pattern } of rules) {
    const resolver = RESOLVERS[resolve];
    if (!resolver) throw new Error(`time-patterns.yaml: ${name} names no resolver`);
    const thenTime = then === "time";
    const filled = source(pattern, thenTime);
    const rule = { name, pattern: new RegExp(filled, "dy"), resolve: resolver, thenTime };
    for (const opening of openings(filled)) openedBy.set(opening, [...(openedBy.get(opening) ?? []), rule]);
  }
  return { openedBy, suffix: new RegExp(source(suffix, false), "y") };
}

/** Replaces `{NAME}` by its part, and the names inside that by theirs. */
function fill(pattern: string, parts: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{([A-Z]+2?)\}/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`time-patterns.yaml: no part ${name}`);
    return fill(part, parts);
  });
}

/** The parts that list the words of `times.yaml` and `holidays.yaml`. */
function wordParts(): Record<string, string> {
  const { months, weekdays, numbers, ordinals, seasons } = timeWords();
  const tens = [...numbers].filter(([, value]) => value >= 20).map(([word]) => word);
  const ones = [...numbers].filter(([word, value]) => value < 10 && word.length > 2).map(([word]) => word);
  return {
    MONTH: named("month", months),
    MONTH2: named("month2", months),
    WEEKDAY: named("weekday", weekdays),
    WEEKDAY2: named("weekday2", weekdays),
    NUMBER: `(?<count>\\d{1,3}|(?:${any(tens)})[- ](?:${any(ones)})|${any([...numbers.keys()])})`,
    ORDINAL: `(?<ordinal>${any([...ordinals.keys()])})`,
    SEASON: `(?<season>${any([...seasons.keys()])})`,
    HOLIDAY: `(?<holiday>${any(holidayNames())})`,
  };
}

/** Names of months or weekdays; a full stop belongs to a shortened one alone. */
function named(group: string, numbers: ReadonlyMap<string, number>): string {
  const names = [...numbers.keys()];
  // The whole name of each comes first in its list.
  const short = names.filter((name, k) => k > 0 && numbers.get(name) === numbers.get(names[k - 1] ?? ""));
  return `(?<${group}>${any(names)})\\b(?:(?<=\\b(?:${any(short)}))\\.)?`;
}

function any(words: readonly string[]): string {
  return words
    .toSorted((a, b) => b.length - a.length)
    .join("|")
    .replaceAll(".", "\\.");
}
