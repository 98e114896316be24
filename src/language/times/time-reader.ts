import type { Interval } from "../../model/interval.ts";
import type { Doc, TokenRange } from "../doc.ts";
import { fold } from "../fold.ts";
import { hasTag } from "../tokens/upos.ts";
import { contextOf, DESCRIBED, type Surroundings } from "./surroundings.ts";
import type { Groups } from "./time-context.ts";
import { inside } from "./around.ts";
import { openingOf } from "./openings.ts";
import { type TimeRule, timeRules } from "./time-rules.ts";
import { timeWords } from "./time-words.ts";

/** A time expression with its days before the words in front bound them. */
export interface ReadTime extends TokenRange {
  interval: Interval | null;
  rule: string;
  hasClock: boolean;
}

/** A time may hold a time that holds a time: `3 p.m. on the last day of May`. */
const DEEPEST = 2;
const MOST_SUFFIXES = 3;

interface Found {
  rule: TimeRule;
  groups: Groups;
  end: number;
  operand: ReadTime | null;
}

/** Reads time expressions off the tokens of one document. */
export class TimeReader {
  readonly #doc: Doc;
  readonly #text: string;

  constructor(doc: Doc) {
    this.#doc = doc;
    this.#text = lowerCase(doc.text);
  }

  /** The time that starts at token `i`, `null` where none does: of all rules the one that reads most. */
  read(i: number, around: Surroundings, depth = 0): ReadTime | null {
    const { openedBy } = timeRules();
    const word = this.#doc.norms[i] ?? "";
    // Most tokens are plain words, so that one look-up tells.
    const rules = openedBy.get(word) ?? (/^[a-z]+$/.test(word) ? undefined : openedBy.get(openingOf(word)));
    if (!rules || this.#repeats(i)) return null;
    const from = this.#doc.starts[i] as number;
    const found: Found[] = [];
    for (const rule of rules) {
      if (rule.thenTime && depth >= DEEPEST) continue;
      rule.pattern.lastIndex = from;
      const match = rule.pattern.exec(this.#text);
      if (match && !this.#isHomonym(match)) this.#consider(rule, match, i, around, depth, found);
    }
    found.sort((a, b) => b.end - a.end);
    for (const one of found) {
      const time = this.#resolve(one, i, around);
      if (time) return time;
    }
    return null;
  }

  #consider(
    rule: TimeRule,
    match: RegExpExecArray,
    i: number,
    around: Surroundings,
    depth: number,
    into: Found[],
  ): void {
    const offset = match.index + match[0].length;
    const groups = match.groups ?? {};
    if (!rule.thenTime) {
      const end = this.#tokenEndingAt(i, offset, around.sentence.end);
      if (end !== null) into.push({ rule, groups, end, operand: null });
      return;
    }
    const next = this.#tokenStartingAt(i, offset, around.sentence.end);
    const operand = next === null ? null : this.#operand(next, { outer: i, ...around }, depth + 1);
    if (next === null || operand === null) return;
    // `a week after the Oct. 7 attack`: the date belongs to the attack.
    const link = groups["link"];
    const own = link !== undefined && this.isAttributive(operand);
    const end = own ? this.#tokenStartingAt(i, match.index + match[0].lastIndexOf(link), next) : operand.end;
    if (end !== null && end > i) into.push({ rule, groups, end, operand });
  }

  /** The time at token `i` or, past an article, after it. */
  #operand(i: number, around: Surroundings, depth: number): ReadTime | null {
    return this.read(i, around, depth) ?? (this.#doc.norms[i] === "the" ? this.read(i + 1, around, depth) : null);
  }

  #resolve({ rule, groups, end, operand }: Found, i: number, around: Surroundings): ReadTime | null {
    const context = contextOf(this.#doc, { start: i, end }, around, operand?.interval ?? null);
    const interval = rule.resolve(groups, context);
    if (interval === undefined) return null;
    const isDay = interval === null || interval.start === interval.end;
    const last = isDay ? this.#withSuffixes(end, around.sentence.end) : end;
    const hasClock = last > end || rule.resolve === inside || operand?.hasClock === true;
    return { start: i, end: last, interval, rule: rule.name, hasClock };
  }

  /** Whether a time describes the noun after it: `Friday's vote`, `the Oct. 7 attack`. */
  isAttributive({ start, end }: TokenRange): boolean {
    const doc = this.#doc;
    if (doc.norms[end] === "'s" || doc.norms[end] === "'") return true;
    return (
      /^(?:the|a|an|its|his|her|their|this|that|'s)$/.test(doc.norms[start - 1] ?? "") && hasTag(doc, end, DESCRIBED)
    );
  }

  #withSuffixes(end: number, limit: number): number {
    const { suffix } = timeRules();
    let last = end;
    for (let k = 0; k < MOST_SUFFIXES && last < limit; k++) {
      suffix.lastIndex = this.#doc.ends[last - 1] as number;
      const match = suffix.exec(this.#text);
      const next = match ? this.#tokenEndingAt(last, match.index + match[0].length, limit) : null;
      if (next === null) break;
      last = next;
    }
    return last;
  }

  #repeats(i: number): boolean {
    return timeWords().repeating.has(this.#doc.norms[i - 1] ?? "");
  }

  /** Months and weekdays that in lower case are other words: `they may`, `the sun`. */
  #isHomonym({ groups, indices }: RegExpExecArray): boolean {
    return ["month", "month2", "weekday", "weekday2"].some((name) => {
      const at = indices?.groups?.[name]?.[0];
      if (at === undefined || !timeWords().homonyms.has(groups?.[name] ?? "")) return false;
      return !/[A-Z]/.test(this.#doc.text.charAt(at));
    });
  }

  #tokenEndingAt(start: number, offset: number, limit: number): number | null {
    const { ends } = this.#doc;
    let i = start;
    while (i < limit && (ends[i] as number) < offset) i++;
    return i < limit && ends[i] === offset ? i + 1 : null;
  }

  #tokenStartingAt(start: number, offset: number, limit: number): number | null {
    const { starts } = this.#doc;
    let i = start;
    while (i <= limit && (starts[i] as number) < offset) i++;
    return i <= limit && starts[i] === offset ? i : null;
  }
}

function lowerCase(text: string): string {
  const folded = fold(text);
  const lower = folded.toLowerCase();
  return lower.length === text.length ? lower : folded;
}
