import type { Watch } from "../../../model/watch.ts";
import { WATCH_DEFAULTS } from "../settings.ts";
import { DEFAULT_INDICATORS, DEFAULT_RULES } from "./default-criteria.ts";

/** A watch over a pair by the published criteria, as it is begun on the board; the same whichever code is named first. */
export function pairWatch(a: string, b: string): Watch {
  const [one, other] = a < b ? [a, b] : [b, a];
  const id = `pair-${one}-${other}`.toLowerCase();
  return {
    id,
    title: `${one} and ${other}`,
    owner: null,
    escalateTo: [],
    actors: [one],
    towards: [other],
    issues: [],
    issuePatterns: {},
    indicators: [...DEFAULT_INDICATORS],
    rules: [...DEFAULT_RULES],
    holdDays: WATCH_DEFAULTS.hold,
    standDown: [],
    alertAt: WATCH_DEFAULTS["alert-at"],
    escalateAfterMinutes: WATCH_DEFAULTS["escalate-after"],
    group: id,
    inhibitedBy: [],
    darkAfterDays: WATCH_DEFAULTS["dark-after"],
    from: "the board",
  };
}
