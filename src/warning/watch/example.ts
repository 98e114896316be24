import type { Act } from "../../model/act.ts";
import { dayNumber, isoDay } from "../../model/day.ts";
import type { EventType } from "../../model/event.ts";
import type { Indicator, LevelRule, Observable, Watch } from "../../model/watch.ts";
import { pairWatch } from "./define/pair-watch.ts";
import type { ReportDay } from "../../model/health.ts";

/** Codes that the examples name. */
export const CODES: ReadonlySet<string> = new Set(["KOR", "RUS", "PRK", "CHN", "IRN", "JPN", "USA", "UKR"]);

/** A report of an act: `report("2024-04-02", "KOR SANCTION RUS")`. */
export function report(day: string, written: string, more: Partial<Act> = {}): Act {
  const [actor = "", type = "", recipient = ""] = written.split(" ");
  const outlet = more.outlet === undefined ? "First Example" : more.outlet;
  return {
    day,
    knownDay: day,
    actor,
    recipient,
    type: type as EventType,
    modes: [],
    contexts: [],
    cameo: null,
    scale: 0,
    confidence: 0.9,
    documentId: `${day} ${written} ${outlet}`,
    eventId: "ev1",
    outlet,
    ...more,
  };
}

/** Days from one to another on each of which these outlets report. */
export function daily(from: string, to: string, outlets: readonly (string | null)[] = ["Other News"]): ReportDay[] {
  const [first, last] = [dayNumber(from) ?? 0, dayNumber(to) ?? 0];
  const days = Array.from({ length: last - first + 1 }, (_, i) => isoDay(first + i));
  return days.flatMap((day) => outlets.map((outlet) => ({ day, outlet })));
}

/** An indicator of acts between the sides. */
export function actsOf(
  id: string,
  type: EventType,
  more: Partial<Extract<Observable, { looks: "acts" }>> = {},
): Indicator {
  const observable: Observable = {
    looks: "acts",
    pattern: { types: [type] },
    withinDays: 10,
    atLeast: 1,
    sources: 1,
    ...more,
  };
  return { id, title: `Acts of ${type}`, observable };
}

/** A rule that asks for all of these. */
export function rule(level: LevelRule["level"], all: string[], more: Partial<LevelRule> = {}): LevelRule {
  return { level, all, any: [], not: [], sources: level > 2 ? 2 : 1, forDays: 0, ...more };
}

/** A watch over Seoul and Moscow: threats are level 2, sanctions level 3, force level 4. */
export function exampleWatch(more: Partial<Watch> = {}): Watch {
  return {
    ...pairWatch("KOR", "RUS"),
    id: "seoul-moscow",
    indicators: [actsOf("threat", "THREATEN"), actsOf("sanction", "SANCTION"), actsOf("force", "ASSAULT")],
    rules: [rule(2, ["threat"]), rule(3, ["sanction"]), rule(4, ["force"])],
    ...more,
  };
}
