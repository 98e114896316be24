import type { Observable } from "../../../model/watch.ts";
import { INDICATOR_DEFAULTS as DEFAULTS } from "../settings.ts";
import { check } from "./check.ts";
import type { Faults, Path } from "./fault.ts";
import { indicatorSchemas as schemas } from "./schema.ts";
import { codesOf, patternOf, type Scope } from "./scope.ts";

/** In this order, as a series may have settings that name another kind. */
const KINDS = ["series", "acts", "surprise", "change", "forecast", "share-of", "conditions"] as const;

/** An indicator as it was written, understood. */
export interface ReadObservable {
  title: string | undefined;
  observable: Observable;
}

/** Reads what an indicator looks at; what is wrong is told in `faults`. */
export function readObservable(value: unknown, path: Path, scope: Scope, faults: Faults): ReadObservable | null {
  const keys = typeof value === "object" && value !== null ? Object.keys(value) : [];
  const kinds = KINDS.filter((kind) => keys.includes(kind));
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) {
    const what = kind === undefined ? "looks at nothing" : `looks at several things (${kinds.join(", ")})`;
    faults.add("definition", path, `indicator "${path.at(-1)}" ${what}: give it one of ${KINDS.join(", ")}`);
    return null;
  }
  return readers[kind](value, path, scope, faults);
}

type Reader = (value: unknown, path: Path, scope: Scope, faults: Faults) => ReadObservable | null;

const readers: Record<(typeof KINDS)[number], Reader> = {
  acts(value, path, scope, faults) {
    const read = check(schemas.acts, value, path, faults);
    if (read === null) return null;
    const pattern = patternOf(read.acts, scope, [...path, "acts"], faults);
    const { within = DEFAULTS.within, "at-least": atLeast = DEFAULTS["at-least"], sources = DEFAULTS.sources } = read;
    return { title: read.title, observable: { looks: "acts", pattern, withinDays: within, atLeast, sources } };
  },
  surprise(value, path, scope, faults) {
    const read = check(schemas.surprise, value, path, faults);
    if (read === null) return null;
    const pattern = patternOf(read.among ?? {}, scope, [...path, "among"], faults);
    const { surprise: track, window = DEFAULTS.window, bits = DEFAULTS.bits } = read;
    const { "at-least": atLeast = DEFAULTS["at-least"], sources = DEFAULTS.sources } = read;
    return { title: read.title, observable: { looks: "surprise", track, window, bits, atLeast, sources, pattern } };
  },
  change(value, path, _scope, faults) {
    const read = check(schemas.change, value, path, faults);
    if (read === null) return null;
    if (read.more === true && read.less === true)
      faults.add("never", path, "a change to more and less at once is never seen");
    const direction = read.less === true || read.more === false ? "less" : "more";
    const { change: track, within: withinDays = DEFAULTS["change-within"], sureness = DEFAULTS.sureness } = read;
    return { title: read.title, observable: { looks: "change", track, direction, withinDays, sureness } };
  },
  forecast(value, path, _scope, faults) {
    const read = check(schemas.forecast, value, path, faults);
    if (read === null) return null;
    const { forecast, within: horizon, "at-least": probability } = read;
    return { title: read.title, observable: { looks: "forecast", class: forecast, horizon, probability } };
  },
  series(value, path, _scope, faults) {
    const read = check(schemas.series, value, path, faults);
    if (read === null) return null;
    const { title, series, within: withinDays, bits: surprise, "change-percent": changePercent, above, below } = read;
    const tests = { above, below, changePercent, surprise };
    const asked = Object.entries(tests).filter(([, bound]) => bound !== undefined);
    if (asked.length === 0) {
      faults.add(
        "definition",
        path,
        `the series "${series}" is asked nothing: give above, below, change-percent or bits`,
      );
    }
    if (above !== undefined && below !== undefined && above >= below) {
      faults.add("never", path, `no value is above ${above} and below ${below} at once`);
    }
    const span = withinDays === undefined ? {} : { withinDays };
    return { title, observable: { looks: "series", series, ...Object.fromEntries(asked), ...span } };
  },
  "share-of"(value, path, scope, faults) {
    const read = check(schemas["share-of"], value, path, faults);
    if (read === null) return null;
    const [partner = ""] = codesOf([read["share-of"]], scope, [...path, "share-of"], faults);
    const [reporter = ""] = codesOf([read["in-imports-of"]], scope, [...path, "in-imports-of"], faults);
    const { title, item, above } = read;
    return { title, observable: { looks: "dependence", reporter, partner, item, above } };
  },
  conditions(value, path, _scope, faults) {
    const read = check(schemas.conditions, value, path, faults);
    if (read === null) return null;
    const { title, conditions: atLeast, sources = DEFAULTS.sources } = read;
    return { title, observable: { looks: "conditions", atLeast, sources } };
  },
};
