import { isoDay } from "../../model/day.ts";
import { Failure } from "../../model/failure.ts";
import type { Watch, WatchState } from "../../model/watch.ts";
import { levelWords } from "./level/needs.ts";
import { clause } from "./level/view.ts";
import type { Memory } from "./memory.ts";

interface Evaluated {
  state: WatchState;
  memory: Memory;
}

/** Evaluates a day; rules that fail put the watch in error, leave its level as it was last known and stop nothing else. */
export function unlessBroken(watch: Watch, on: number, before: Memory, evaluate: () => Evaluated): Evaluated {
  try {
    return evaluate();
  } catch (cause) {
    const day = isoDay(on);
    const why = clause(cause instanceof Error ? cause.message : String(cause));
    const code = cause instanceof Failure ? cause.code : "watch.rule";
    const memory = { ...before, day, since: before.since ?? day };
    return { state: broken(watch, day, memory, { code, why }), memory };
  }
}

function broken(
  { id }: Watch,
  day: string,
  { fire, since }: Memory,
  { code, why }: { code: string; why: string },
): WatchState {
  return {
    watch: id,
    day,
    level: fire.level,
    reached: fire.level,
    pending: null,
    since: since ?? day,
    because: `${levelWords(fire.level)}, is the last one known, since the rules cannot be evaluated: ${why}.`,
    against: [],
    confidence: "low",
    confidenceBecause: "Confidence is low: the rules cannot be evaluated.",
    nextNeeds: null,
    standDownNeeds: null,
    indicators: [],
    sources: 0,
    dark: [],
    noData: false,
    error: { code, message: `The rules of "${id}" cannot be evaluated on ${day}: ${why}.` },
  };
}
