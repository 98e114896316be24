import { LEVEL_NAMES, type Level } from "../../../model/level.ts";
import type { Watch } from "../../../model/watch.ts";
import { counted } from "../look/look.ts";
import type { Fire } from "./climb.ts";
import type { RuleCheck } from "./rule.ts";
import { listed, type Views } from "./view.ts";

/** `Level 3, Approach`. */
export function levelWords(level: Level): string {
  return `Level ${level}, ${LEVEL_NAMES[level]}`;
}

/** A rule with the days in a row for which it has held. */
export interface TimedCheck extends RuleCheck {
  streak: number;
}

/** A level whose rule holds but for its days in a row or for one source. */
export function pendingLevel(level: Level, checks: readonly TimedCheck[]): Level | null {
  const near = checks.filter(
    (each) => each.rule.level > level && (each.oneSourceShort || (each.holds && waits(each) > 0)),
  );
  return near.map(({ rule }) => rule.level).sort((a, b) => b - a)[0] ?? null;
}

/** Days for which a rule that holds must go on holding before its level is taken. */
export function waits({ rule, streak }: TimedCheck): number {
  return Math.max(0, rule.forDays - streak);
}

/** What is missing for the next level that has a rule, in one sentence; `null` at the top. */
export function nextNeeds(level: Level, checks: readonly TimedCheck[]): string | null {
  const [next] = checks.filter(({ rule }) => rule.level > level).sort((a, b) => a.rule.level - b.rule.level);
  if (next === undefined) return null;
  const lacks = next.holds ? [`${counted(waits(next), "more day")} in a row`] : next.lacks;
  return `${levelWords(next.rule.level)}, needs ${listed(lacks)}.`;
}

/** What must happen to come down, in one sentence; `null` at the bottom. */
export function standDownNeeds(
  watch: Watch,
  { level, calmDays }: Fire,
  reached: Level,
  views: Views,
  unknown: boolean,
): string | null {
  if (level === 1) return null;
  const below = (level - 1) as Level;
  const left = Math.max(1, watch.holdDays - calmDays);
  const days = `after ${counted(left, reached < level ? "more day" : "day")} in a row without a rule of level ${level} or above`;
  const blocked = level >= watch.alertAt && below < watch.alertAt ? watch.standDown : [];
  const signs = blocked.flatMap((id) => {
    const view = views.get(id);
    return view === undefined
      ? []
      : [`"${view.indicator.title}" (${view.dark ? "dark" : view.look.state.replace("-", " ")} now)`];
  });
  const unless = signs.length === 0 ? "" : `, and with ${listed(signs, "or")} not seen`;
  return `${levelWords(below)}, follows ${days}${unless}${unknown ? "; days of which nothing is known do not count" : ""}.`;
}
