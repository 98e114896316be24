import type { Indicator, LevelRule, Watch } from "../../../model/watch.ts";
import { directionsOf, type Sides } from "../pairs.ts";
import { CORROBORATION } from "../settings.ts";
import type { Faults, Path } from "./fault.ts";

/** Tells what in a watch could never be seen, never hold or never be reached. `path` leads to the watch. */
export function tellWhatCanNeverBe(watch: Watch, path: Path, faults: Faults): void {
  for (const indicator of watch.indicators)
    tellOfIndicator(indicator, watch, [...path, "indicators", indicator.id], faults);
  for (const rule of watch.rules) tellOfRule(rule, watch.indicators, [...path, "levels", String(rule.level)], faults);
  tellOfOrder(watch.rules, [...path, "levels"], faults);
  if (watch.rules.every(({ level }) => level < watch.alertAt)) {
    const at = [...path, "alert-at"];
    faults.add(
      "never",
      at,
      `no rule reaches level ${watch.alertAt}, from which it is to alert, so it would never alert`,
    );
  }
}

function tellOfIndicator({ id, observable }: Indicator, sides: Sides, path: Path, faults: Faults): void {
  if (!("pattern" in observable) || directionsOf(sides, observable.pattern).length > 0) return;
  const { actors = [], recipients = [] } = observable.pattern;
  const named = [...actors, ...recipients].join(", ");
  const how = `${named} takes part in no pair of the watch: name both actors and recipients to look beyond it`;
  faults.add("never", path, `indicator "${id}" is never seen, since ${how}`);
}

function tellOfRule(rule: LevelRule, indicators: readonly Indicator[], path: Path, faults: Faults): void {
  const { level, all, any, not, sources, provedBy } = rule;
  const never = (why: string) => faults.add("never", path, `the rule of level ${level} can never hold, since ${why}`);
  const contradicted = all.find((id) => not.includes(id));
  if (contradicted !== undefined) never(`it asks for "${contradicted}" to be seen and not seen`);
  else if (any.length > 0 && any.every((id) => not.includes(id))) never(`it asks for none of what any is asked for`);
  if (all.length + any.length === 0) {
    faults.add(
      "definition",
      path,
      `the rule of level ${level} names no indicator in "all" or "any", so it would always hold`,
    );
  }
  if (level >= CORROBORATION.level && sources < CORROBORATION.sources) {
    const asked = `${CORROBORATION.sources} independent sources`;
    faults.add("sources", path, `level ${level} asks for at least ${asked}, and its rule for ${sources}`);
  }
  const most = [...new Set([...all, ...any])].reduce(
    (sum, id) => sum + mostSources(indicators.find((each) => each.id === id)),
    0,
  );
  if (all.length + any.length > 0 && most < sources) {
    never(`it asks for ${sources} independent sources and its indicators can give ${most}`);
  }
  if (level >= CORROBORATION.provedFrom && provedBy === undefined) {
    faults.add(
      "unproved",
      path,
      `level ${level} needs a rule that a back-test has proved: write "proved-by: backtest"`,
    );
  }
}

/** How many independent sources an indicator can have behind it at most. */
function mostSources(indicator: Indicator | undefined): number {
  const { looks } = indicator?.observable ?? { looks: "acts" };
  if (looks === "forecast") return 0;
  return looks === "series" || looks === "dependence" ? 1 : Number.POSITIVE_INFINITY;
}

/** A lower level that holds only where a higher one does as well is never taken. */
function tellOfOrder(rules: readonly LevelRule[], path: Path, faults: Faults): void {
  for (const lower of rules) {
    const higher = rules.find((each) => each.level > lower.level && implies(lower, each));
    if (higher === undefined) continue;
    const at = [...path, String(lower.level)];
    const asked = `level ${higher.level} asks for no more than level ${lower.level}`;
    faults.add(
      "order",
      at,
      `the levels are out of order, since ${asked}, so level ${lower.level} would never be taken`,
    );
  }
}

/** Whether the second rule holds wherever the first does. */
function implies(first: LevelRule, second: LevelRule): boolean {
  const { all, any, not, sources, forDays, provedBy } = second;
  return (
    all.every((id) => first.all.includes(id)) &&
    (any.length === 0 || any.some((id) => first.all.includes(id)) || covers(any, first.any)) &&
    not.every((id) => first.not.includes(id)) &&
    sources <= first.sources &&
    forDays <= first.forDays &&
    provedBy === undefined
  );
}

function covers(wide: readonly string[], narrow: readonly string[]): boolean {
  return narrow.length > 0 && narrow.every((id) => wide.includes(id));
}
