import type { ForecastClass } from "../../src/model/forecast.ts";
import { LEVEL_NAMES } from "../../src/model/level.ts";
import type { ActPattern, LevelRule, Observable, Watch } from "../../src/model/watch.ts";
import { actNoun, type Naming } from "./acts.ts";
import { classWords } from "./forecasts.ts";
import { counted, decimalWords, listWords, percentWords } from "./numbers.ts";

/** What a level asks for, in one sentence: `Level 3, Approach: “A” and one of “B”, “C”; from 2 independent sources.` */
export function ruleWords(rule: LevelRule, { indicators }: Pick<Watch, "indicators">): string {
  const title = (id: string) => `“${indicators.find((each) => each.id === id)?.title ?? id}”`;
  const [only, ...others] = rule.any;
  const any =
    only === undefined ? [] : [others.length === 0 ? title(only) : `one of ${rule.any.map(title).join(", ")}`];
  const signs = [...rule.all.map(title), ...any];
  const terms = [
    signs.length === 0 ? "no sign" : listWords(signs),
    rule.not.length === 0 ? null : `without ${listWords(rule.not.map(title))}`,
    rule.sources > 1 ? `from at least ${rule.sources} independent sources` : null,
    rule.forDays > 1 ? `for ${rule.forDays} days in a row` : null,
    rule.provedBy === undefined ? null : "and only once a back-test has proved the rule",
  ];
  return `Level ${rule.level}, ${LEVEL_NAMES[rule.level]}: ${terms.filter((term) => term !== null).join("; ")}.`;
}

/** What an indicator looks at, in words. */
export function observableWords(observable: Observable, named: Naming): string {
  return looks[observable.looks](observable as never, named);
}

const looks: { [Kind in Observable["looks"]]: (it: Extract<Observable, { looks: Kind }>, named: Naming) => string } = {
  acts: ({ atLeast, pattern, withinDays, sources }, named) =>
    `at least ${counted(atLeast, "act")}${patternWords(pattern, named)} within ${counted(withinDays, "day")}${sourceWords(sources)}`,
  surprise: ({ track, pattern, bits, window, sources }, named) =>
    `acts of ${track}${patternWords(pattern, named)} at least ${decimalWords(bits)} bits above their norm in ${counted(window, "day")}${sourceWords(sources)}`,
  change: ({ direction, track, withinDays, sureness }) =>
    `a lasting change to ${direction} ${track} within ${counted(withinDays, "day")}, at least ${percentWords(sureness)} sure`,
  forecast: ({ class: of, horizon, probability }) =>
    `the forecast of ${lower(of)} within ${horizon} days at ${percentWords(probability)} or more`,
  series: (it) => `the series ${it.series} ${seriesWords(it)}`,
  dependence: ({ above, item, reporter, partner }, named) =>
    `over ${percentWords(above)} of the imports of ${item} by ${named(reporter)} from ${named(partner)}`,
  conditions: ({ atLeast, sources }) =>
    `at least ${counted(atLeast, "open condition")} reported as met${sourceWords(sources)}`,
};

function lower(of: ForecastClass) {
  return classWords(of).toLowerCase();
}

function sourceWords(sources: number) {
  return sources > 1 ? `, from at least ${sources} independent sources` : "";
}

function seriesWords({
  above,
  below,
  changePercent,
  surprise,
  withinDays = 30,
}: Extract<Observable, { looks: "series" }>) {
  const within = `within ${counted(withinDays, "day")}`;
  const terms = [
    above === undefined ? null : `above ${decimalWords(above)}`,
    below === undefined ? null : `below ${decimalWords(below)}`,
    changePercent === undefined
      ? null
      : `${changePercent > 0 ? "up" : "down"} by ${decimalWords(Math.abs(changePercent))} % ${within}`,
    surprise === undefined ? null : `at least ${decimalWords(surprise)} bits from its norm`,
  ];
  return terms.filter((term) => term !== null).join(" and ");
}

/** ` of sanctions or threat by South Korea towards Russia`; empty for a pattern that means every act. */
function patternWords(pattern: ActPattern, named: Naming) {
  const kinds = [
    ...(pattern.types ?? []).map(actNoun),
    ...(pattern.classes ?? []).map(lower),
    ...(pattern.tracks ?? []),
    ...(pattern.modes ?? []),
  ];
  const terms = [
    kinds.length === 0 ? "" : ` of ${either(kinds)}`,
    pattern.actors === undefined ? "" : ` by ${either(pattern.actors.map(named))}`,
    pattern.recipients === undefined ? "" : ` towards ${either(pattern.recipients.map(named))}`,
    pattern.contexts === undefined ? "" : ` in a context of ${either(pattern.contexts)}`,
    pattern.issues === undefined ? "" : ` about ${either(pattern.issues)}`,
  ];
  return terms.join("");
}

function either(items: readonly string[]) {
  return new Intl.ListFormat("en-GB", { type: "disjunction" }).format(items);
}
