import type { AlertState } from "../../model/alert.ts";
import { dayNumber } from "../../model/day.ts";
import type { Level } from "../../model/level.ts";
import type { Watch, WatchState } from "../../model/watch.ts";
import type { Clock } from "./entry.ts";
import type { AlertMember } from "./kept.ts";

interface Stand {
  state: AlertState;
  because: string;
}

/**
 * How a watch stands at the end of a day, by what it is at and how it stood before in the alert of its group (`null`: in none).
 * A fire goes down once: where the watch itself has held its level, its fall ends the alert; where not, the alert waits
 * for the watch's `holdDays`.
 */
export function standing(watch: Watch, state: WatchState, before: AlertMember | null, clock: Clock): AlertMember {
  const now = stand(watch, state, before);
  const same = before !== null && before.state === now.state && before.level === state.level;
  return {
    watch: watch.id,
    title: watch.title,
    owner: watch.owner,
    state: now.state,
    level: state.level,
    because: now.because,
    since: before?.state === now.state ? before.since : clock.day,
    at: same ? before.at : clock.now,
    alerted: before?.alerted ?? (now.state === "alerting" ? clock.day : null),
    inhibitedBy: watch.inhibitedBy,
  };
}

function stand(watch: Watch, state: WatchState, before: AlertMember | null): Stand {
  if (state.error !== null) return { state: "error", because: state.error.message };
  if (state.noData === true) return { state: "no-data", because: dark(state) };
  const burnt = before !== null && hasBurnt(before) ? before : null;
  if (state.level >= watch.alertAt) return burning(watch, state, burnt);
  if (burnt !== null && !isOver(watch, state, burnt)) return falling(watch, state);
  const near = state.pending ?? 1;
  return near >= watch.alertAt
    ? { state: "pending", because: pending(near, state) }
    : { state: "normal", because: state.because };
}

/** It alerted, and has not ended since; darkness and a broken rule do not end a fire. */
function hasBurnt({ alerted, state }: AlertMember): boolean {
  return alerted !== null && state !== "normal" && state !== "pending";
}

function dark({ dark: signs, level }: WatchState): string {
  const which = signs.length === 0 ? "." : `: ${signs.join(" ")}`;
  return `All sources are dark${which} Level ${level} is the last one known.`;
}

function pending(level: Level, { nextNeeds }: WatchState): string {
  return `The rule of level ${level} all but holds.${nextNeeds === null ? "" : ` ${nextNeeds}`}`;
}

/** What is told only today is not told to go down on the same day, however often the day is looked at. */
function burning(watch: Watch, state: WatchState, burnt: AlertMember | null): Stand {
  const goesDown = burnt !== null && (burnt.state === "recovering" || burnt.since < state.day);
  if (!goesDown || state.reached >= watch.alertAt) return { state: "alerting", because: state.because };
  const needs = state.standDownNeeds === null ? "" : ` ${state.standDownNeeds}`;
  return {
    state: "recovering",
    because: `The signs give level ${state.reached}; level ${state.level} is held.${needs}`,
  };
}

/** Below the alert level, a fire is out once it has been low for long enough: in the watch, or here. */
function isOver({ alertAt, holdDays }: Watch, { day }: WatchState, burnt: AlertMember): boolean {
  const fell = burnt.state === "recovering";
  return (fell && burnt.level >= alertAt) || (fell ? daysBetween(burnt.since, day) : 0) >= holdDays;
}

function falling({ alertAt, holdDays }: Watch, { level }: WatchState): Stand {
  const lower = `Level ${level} is below the alert level ${alertAt}`;
  return { state: "recovering", because: `${lower}; the alert ends once that has lasted for ${holdDays} days.` };
}

function daysBetween(from: string, to: string): number {
  return (dayNumber(to) ?? 0) - (dayNumber(from) ?? 0);
}
