import type { Level } from "../../../model/level.ts";
import type { LevelRule } from "../../../model/watch.ts";
import { CORROBORATION } from "../settings.ts";
import { check } from "./check.ts";
import type { Faults, Path } from "./fault.ts";
import { ruleSchema } from "./schema.ts";

const LEVELS: readonly LevelRule["level"][] = [2, 3, 4, 5];

/** Reads the rules of the levels: a mapping, the name of an indicator, or a list of names any of which will do. */
export function readRules(written: Readonly<Record<string, unknown>>, path: Path, faults: Faults): LevelRule[] {
  const rules = Object.entries(written).flatMap(([key, value]) => {
    const level = LEVELS.find((each) => String(each) === key);
    if (level === undefined) {
      faults.add("definition", [...path, key], `"${key}" is no level: rules are given for levels ${LEVELS.join(", ")}`);
      return [];
    }
    const read = check(ruleSchema, inFull(value), [...path, key], faults);
    if (read === null) return [];
    const { all = [], any = [], not = [], sources = sourcesFor(level), for: forDays = 0 } = read;
    const proved = read["proved-by"] === undefined ? {} : { provedBy: read["proved-by"] };
    return [{ level, all, any, not, sources, forDays, ...proved }];
  });
  return rules.sort((a, b) => a.level - b.level);
}

function inFull(value: unknown): unknown {
  if (typeof value === "string") return { all: [value] };
  return Array.isArray(value) ? { any: value as unknown[] } : value;
}

function sourcesFor(level: Level): number {
  return level >= CORROBORATION.level ? CORROBORATION.sources : 1;
}
