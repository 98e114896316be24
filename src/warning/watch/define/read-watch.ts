import type { Indicator, LevelRule, Watch } from "../../../model/watch.ts";
import { undirectedPairs } from "../pairs.ts";
import { WATCH_DEFAULTS } from "../settings.ts";
import { DEFAULT_INDICATORS, DEFAULT_RULES } from "./default-criteria.ts";
import type { Faults, Path } from "./fault.ts";
import { tellWhatCanNeverBe } from "./never.ts";
import { readObservable } from "./observable.ts";
import { readRules } from "./rules.ts";
import type { WrittenWatch } from "./schema.ts";
import { codesOf, issueOf, type Scope } from "./scope.ts";

/** Makes a watch of what was written; what is wrong is told in `faults`, and `null` comes back. */
export function readWatch(written: WrittenWatch, from: string, path: Path, scope: Scope, faults: Faults): Watch | null {
  const sides = sidesOf(written, path, scope, faults);
  const issues = written.issues ?? [];
  const { indicators, rules } = criteriaOf(written, path, scope, faults);
  const named = [
    ...issues,
    ...indicators.flatMap(({ observable }) => ("pattern" in observable ? (observable.pattern.issues ?? []) : [])),
  ];
  const watch: Watch = {
    id: written.id,
    title: written.title ?? `${sides.actors.join(", ")} and ${sides.towards.join(", ")}`,
    owner: written.owner ?? null,
    escalateTo: written["escalate-to"] ?? [],
    ...sides,
    issues,
    issuePatterns: Object.fromEntries(named.map((name) => [name, issueOf(name, scope, [...path, "issues"], faults)])),
    indicators,
    rules,
    holdDays: written.hold ?? WATCH_DEFAULTS.hold,
    standDown: written["stand-down"] ?? [],
    alertAt: written["alert-at"] ?? WATCH_DEFAULTS["alert-at"],
    escalateAfterMinutes: written["escalate-after"] ?? WATCH_DEFAULTS["escalate-after"],
    group: written.group ?? written.id,
    inhibitedBy: written["inhibited-by"] ?? [],
    darkAfterDays: written["dark-after"] ?? WATCH_DEFAULTS["dark-after"],
    from,
  };
  tellOfUnknownIndicators(watch, path, faults);
  if (faults.list.length === 0) tellWhatCanNeverBe(watch, path, faults);
  return faults.list.length === 0 ? watch : null;
}

function sidesOf(written: WrittenWatch, path: Path, scope: Scope, faults: Faults): Pick<Watch, "actors" | "towards"> {
  const { between, actors, towards } = written;
  if ((between === undefined) === (actors === undefined) || (between !== undefined && towards !== undefined)) {
    faults.add(
      "definition",
      path,
      `it must say whom it watches: either "between" two sides, or "actors" with or without "towards"`,
    );
    return { actors: [], towards: [] };
  }
  const [one, other] = between ?? [actors ?? [], towards ?? actors ?? []];
  const [here, there] =
    between === undefined ? ["actors", towards === undefined ? "actors" : "towards"] : ["between", "between"];
  const sides = {
    actors: codesOf(one, scope, [...path, here], faults),
    towards:
      one === other
        ? codesOf(one, scope, [...path, here], { ...faults, add: () => undefined })
        : codesOf(other, scope, [...path, there], faults),
  };
  if (faults.list.length === 0 && undirectedPairs(sides).length === 0) {
    faults.add("never", [...path, here], "its two sides are the same actor, so there is nothing between them");
  }
  return sides;
}

/** The watch's own indicators and rules; where it gives no rules, those of the codebook, with their indicators. */
function criteriaOf(
  written: WrittenWatch,
  path: Path,
  scope: Scope,
  faults: Faults,
): { indicators: Indicator[]; rules: LevelRule[] } {
  const own = Object.entries(written.indicators ?? {}).flatMap(([id, value]): Indicator[] => {
    const read = readObservable(value, [...path, "indicators", id], scope, faults);
    return read === null ? [] : [{ id, title: read.title ?? titleOf(id), observable: read.observable }];
  });
  const rules =
    written.levels === undefined ? [...DEFAULT_RULES] : readRules(written.levels, [...path, "levels"], faults);
  const named = new Set(
    rules.flatMap(({ all, any, not }) => [...all, ...any, ...not]).concat(written["stand-down"] ?? []),
  );
  const ownIds = new Set(Object.keys(written.indicators ?? {}));
  const defaults = DEFAULT_INDICATORS.filter(({ id }) => named.has(id) && !ownIds.has(id));
  return { indicators: [...own, ...defaults], rules };
}

function titleOf(id: string): string {
  const words = id.replaceAll("-", " ");
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

function tellOfUnknownIndicators({ indicators, rules, standDown }: Watch, path: Path, faults: Faults): void {
  const known = new Set(indicators.map(({ id }) => id));
  const tell = (id: string, at: Path) => {
    if (known.has(id)) return;
    const list = [...known].join(", ") || "none";
    faults.add("unknown-indicator", at, `"${id}" is no indicator of this watch, which has ${list}`);
  };
  if (faults.list.length > 0) return;
  for (const { level, all, any, not } of rules) {
    for (const id of [...all, ...any, ...not]) tell(id, [...path, "levels", String(level)]);
  }
  for (const id of standDown) tell(id, [...path, "stand-down"]);
}
