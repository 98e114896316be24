import type { Backtest } from "../../model/alert.ts";
import { dayNumber, isoDay } from "../../model/day.ts";
import { Failure } from "../../model/failure.ts";
import type { Level } from "../../model/level.ts";
import type { Watch, WatchState } from "../../model/watch.ts";
import { ALERT_DEFAULTS } from "../alert/defaults.ts";
import type { KeptAlert } from "../alert/kept.ts";
import { median } from "../alert/median.ts";
import { chanceOf, judgeHappenings, type Judged, judgeWarnings, type Truth, type Warning } from "./judge.ts";
import { replayAlerts } from "./replay.ts";
import { wilson } from "./wilson.ts";

const DAYS_PER_YEAR = 365.25;
const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

/**
 * What a watch would have done, and how good it would have been.
 *
 * An alert is a hit where the feared thing happens on one of the `leadDays` days after it. Precision is the share of hits among
 * the alerts that can be judged, recall the share of happenings before which an alert was on or began in time. Docs of
 * `judgeWarnings` and `judgeHappenings` say what is not judged, and why.
 *
 * @param states how the watch stood at the end of each day as known then; days may be missing
 * @param happened days of the feared thing (ISO dates); those outside the states' days are passed over
 * @param options `leadDays` 1 or more; `target` says in words what was feared
 * @throws Failure `warning.backtest` without any state of the watch, or with a lead time of less than a day
 */
export function backtest(
  watch: Watch,
  states: readonly WatchState[],
  happened: readonly string[],
  options: { leadDays?: number; target?: string } = {},
): Backtest {
  const { leadDays = ALERT_DEFAULTS.backtest.leadDays, target = ALERT_DEFAULTS.backtest.words } = options;
  const days = inOrder(watch, states);
  const truth = truthOf(watch, days, happened, leadDays);
  const alerts = replayAlerts(watch, days).filter(({ alerted }) => alerted !== null);
  const warnings = alerts.map((alert) => warningOf(alert, truth.last));
  const judged = judgeWarnings(warnings, truth);
  const tried = judged.filter(({ outcome }) => outcome !== "open" && outcome !== "repeat");
  const hits = tried.filter(({ outcome }) => outcome === "hit").length;
  const warned = judgeHappenings(warnings, truth);
  const foreseen = warned.filter(Boolean).length;
  const told = alerts.map((alert, at) => toldOf(alert, warnings[at], judged[at]));
  return {
    watch: watch.id,
    from: isoDay(truth.first),
    to: isoDay(truth.last),
    days: days.length,
    daysAtLevel: daysAtLevel(days),
    daysAlerting: days.filter(({ level }) => level >= watch.alertAt).length,
    alerts: told,
    alertsPerYear: (alerts.length / days.length) * DAYS_PER_YEAR,
    target,
    happened: truth.happened.map(isoDay),
    precision: tried.length === 0 ? null : hits / tried.length,
    recall: warned.length === 0 ? null : foreseen / warned.length,
    medianLeadDays: median(told.flatMap((each) => (each.outcome === "hit" ? (each.leadDays ?? []) : []))),
    precisionInterval: wilson(hits, tried.length),
    recallInterval: wilson(foreseen, warned.length),
    chance: chanceOf(truth),
    method: methodOf(truth, warned.length),
  };
}

/** The states of the watch by day; of several of one day the last. */
function inOrder(watch: Watch, states: readonly WatchState[]): WatchState[] {
  const byDay = new Map(states.filter((state) => state.watch === watch.id).map((state) => [state.day, state]));
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function truthOf(watch: Watch, days: readonly WatchState[], happened: readonly string[], leadDays: number): Truth {
  const first = dayNumber(days[0]?.day ?? null);
  const last = dayNumber(days.at(-1)?.day ?? null);
  if (first === null || last === null) {
    const message = `The watch ${watch.id} stood nowhere in these days: choose days on which something was known.`;
    throw new Failure("warning.backtest", message);
  }
  if (!(leadDays >= 1)) {
    throw new Failure("warning.backtest", `A lead time of ${leadDays} days warns of nothing: give one day or more.`);
  }
  const within = new Set(happened.map(dayNumber).filter((day) => day !== null && day >= first && day <= last));
  return { first, last, leadDays, happened: [...within].map(Number).sort((a, b) => a - b) };
}

function warningOf({ alerted, ended }: KeptAlert, last: number): Warning {
  const end = dayNumber(ended);
  return { from: dayNumber(alerted) ?? last, to: end === null ? last : end - 1 };
}

function toldOf(
  { alerted, began, ended, peak, steps }: KeptAlert,
  warning: Warning | undefined,
  judged: Judged | undefined,
): Backtest["alerts"][number] {
  const hit = judged?.hit ?? null;
  return {
    began: alerted ?? began,
    ended,
    peak,
    because: steps.find(({ state }) => state === "alerting")?.because ?? "",
    hit: hit === null ? null : isoDay(hit),
    leadDays: hit === null || warning === undefined ? null : hit - warning.from,
    outcome: judged?.outcome ?? "open",
  };
}

function daysAtLevel(days: readonly WatchState[]): Record<Level, number> {
  const count = (level: Level) => days.filter((state) => state.level === level).length;
  return Object.fromEntries(LEVELS.map((level) => [level, count(level)])) as Record<Level, number>;
}

function methodOf({ leadDays, happened }: Truth, judged: number): string {
  return [
    `An alert is a hit where the feared thing happens within ${leadDays} days after the day it began; one that comes on its day or after is late and counts against precision.`,
    "Alerts while the window of an earlier one is open, and those whose window reaches beyond the record, are not judged.",
    `Recall counts ${judged} of ${happened.length} happenings: those of the first ${leadDays} days could not have been warned of.`,
    "Intervals are 95 % (Wilson). Chance is how often a random day is followed by the feared thing in time.",
  ].join(" ");
}
