import type { Level } from "../../model/level.ts";
import type { Indicator, IndicatorReading, Watch, WatchState } from "../../model/watch.ts";
import { against } from "./level/against.ts";
import { because } from "./level/because.ts";
import { climb } from "./level/climb.ts";
import { confidenceOf } from "./level/confidence.ts";
import { nextNeeds, pendingLevel, standDownNeeds, type TimedCheck, waits } from "./level/needs.ts";
import { checkRule } from "./level/rule.ts";
import { evidenceBehind, seenOf, sourcesOf, type View, type Views } from "./level/view.ts";
import type { Listening } from "./listening.ts";
import type { Evidence, Looker, Moment } from "./look/look.ts";
import type { Memory } from "./memory.ts";

/** The reports that a reading names at most. */
const MOST_EVIDENCE = 20;

/** What a day's evaluation asks. */
export interface Day {
  watch: Watch;
  moment: Moment;
  lookers: readonly { indicator: Indicator; look: Looker }[];
  listening: Listening;
  /** What proved the rule of a level, in words. */
  proofOf: (level: Watch["alertAt"]) => string | null;
  /** Cooperation above its norm, one sentence a direction. */
  contrary: () => string[];
}

/** One day of a watch: what it saw, the level that follows, and why. Pure but for what the lookers look at. */
export function evaluate(today: Day, before: Memory): { state: WatchState; memory: Memory } {
  const { watch, listening } = today;
  const { iso } = today.moment;
  const views = viewsOf(today, before);
  const checks = watch.rules.map((rule, index): TimedCheck => {
    const check = checkRule(rule, views, today.proofOf(rule.level));
    return { ...check, streak: check.holds ? (before.streaks[index] ?? 0) + 1 : 0 };
  });
  const taken = checks.filter((each) => each.holds && waits(each) === 0).sort((a, b) => b.rule.level - a.rule.level)[0];
  const reached = taken?.rule.level ?? 1;
  const keeper = watch.standDown.map((id) => views.get(id)).find((view) => view?.look.state === "seen" || view?.dark);
  const unknown =
    listening.silent !== null || checks.some(({ rule, maybe }) => maybe && rule.level >= before.fire.level);
  const fire = climb(before.fire, { reached, unknown, kept: keeper !== undefined }, watch);
  const since = fire.level === before.fire.level ? (before.since ?? iso) : iso;
  const memory: Memory = {
    day: iso,
    fire,
    since,
    streaks: checks.map(({ streak }) => streak),
    seenSince: Object.fromEntries([...views].flatMap(([id, view]) => (view.since === null ? [] : [[id, view.since]]))),
    looked: [...views].flatMap(([id, view]) => (view.dark || view.look.state !== "not-looked" ? [id] : [])),
  };
  const support = taken !== undefined && reached >= fire.level ? taken.support : seenOf(views.values());
  const overdue = fire.calmDays >= watch.holdDays ? keeper : undefined;
  return {
    state: stateOf(today, {
      views,
      checks,
      reached,
      support,
      memory,
      keptBy: overdue?.indicator.title ?? null,
      unknown,
    }),
    memory,
  };
}

interface Found {
  views: Views;
  checks: readonly TimedCheck[];
  reached: Level;
  support: readonly View[];
  memory: Memory;
  keptBy: string | null;
  unknown: boolean;
}

function stateOf({ watch, listening, contrary }: Day, found: Found): WatchState {
  const { views, checks, reached, support, memory, keptBy, unknown } = found;
  const { fire } = memory;
  const day = memory.day ?? "";
  const since = memory.since ?? day;
  const all = [...views.values()];
  const sources = sourcesOf(support);
  // Of calm nothing is asked but who was heard.
  const reports = fire.level === 1 ? [] : evidenceBehind(support);
  const coder = mean(reports.flatMap(({ confidence }) => confidence ?? []));
  const noData = listening.silent !== null;
  const dark = darkSigns(all, listening);
  const grounds = {
    sources: fire.level === 1 ? listening.heard : sources.size,
    calm: fire.level === 1,
    coder,
    provisional: fire.level > 1 && support.some(({ look }) => look.provisional),
    dark: dark.length,
    held: reached < fire.level,
    noData,
  };
  const doubts = {
    views: all,
    sources,
    reports: reports.length,
    coder,
    dark,
    contrary: fire.level > 1 ? contrary() : [],
  };
  return {
    watch: watch.id,
    day,
    level: fire.level,
    reached,
    pending: pendingLevel(fire.level, checks),
    since,
    because: because({
      fire,
      reached,
      since,
      holdDays: watch.holdDays,
      support,
      indicators: all.length,
      keptBy,
      silent: listening.silent,
    }),
    against: against(fire.level, doubts),
    ...confidenceOf(grounds),
    nextNeeds: nextNeeds(fire.level, checks),
    standDownNeeds: standDownNeeds(watch, fire, reached, views, unknown),
    indicators: all.map(readingOf),
    sources: sources.size,
    dark,
    noData,
    error: null,
  };
}

function viewsOf({ lookers, moment }: Day, before: Memory): Views {
  const looked = new Set(before.looked);
  return new Map(
    lookers.map(({ indicator, look }): [string, View] => {
      const found = look(moment);
      const since = found.state === "seen" ? (before.seenSince[indicator.id] ?? moment.iso) : null;
      return [
        indicator.id,
        { indicator, look: found, since, dark: found.state === "not-looked" && looked.has(indicator.id) },
      ];
    }),
  );
}

function readingOf({ indicator, look, since }: View): IndicatorReading {
  return {
    id: indicator.id,
    title: indicator.title,
    state: look.state,
    because: look.because,
    sources: look.sources.size,
    since,
    evidence: newest(look.evidence),
  };
}

/** The first reports of a list that has the newest first, each once. */
function newest(evidence: readonly Evidence[]): IndicatorReading["evidence"] {
  const found: IndicatorReading["evidence"] = [];
  for (const { documentId, eventId } of evidence) {
    if (found.length === MOST_EVIDENCE) break;
    if (!found.some((each) => each.documentId === documentId && each.eventId === eventId))
      found.push({ documentId, eventId });
  }
  return found;
}

/** Where nothing is read, that is said once; else the silent outlets and what else cannot be looked at any more. */
function darkSigns(views: readonly View[], { silent, dark }: Listening): string[] {
  const signs = views.filter((view) => view.dark && view.look.because !== silent);
  const told = signs.map(({ indicator, look }) => `"${indicator.title}" is dark: ${look.because}`);
  return [...(silent === null ? [] : [silent]), ...dark, ...told];
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, each) => sum + each, 0) / values.length;
}
