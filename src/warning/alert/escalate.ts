import type { Watch } from "../../model/watch.ts";
import { alertEntry, type AlertEntry, dayAfter } from "./entry.ts";
import { minutesBetween, setBack, stretch } from "./instant.ts";
import { isLit, type KeptAlert } from "./kept.ts";

/** Whom a watch calls, in order, and after how many minutes. */
export type Calls = Pick<Watch, "id" | "escalateTo" | "escalateAfterMinutes">;

/**
 * Calls the next in line for every alert that is told and that nobody acknowledged in time. Each is called once for an ask, one at a
 * time, so that a long standstill does not call all at once. Where the clock was set back, waiting begins anew and the alert
 * says so.
 *
 * @param calls those of the watches, and `deadManCalls()`
 * @param now ISO 8601 instant, UTC
 */
export function decideEscalations(alerts: readonly KeptAlert[], calls: readonly Calls[], now: string): AlertEntry[] {
  const of = new Map(calls.map((each) => [each.id, each]));
  return alerts.flatMap((alert) => {
    if (alert.ended !== null || alert.muted !== null || alert.state === "recovering") return [];
    const entry = next(alert, line(alert, of), now);
    return entry === null ? [] : [entry];
  });
}

interface Line {
  people: string[];
  minutes: number;
}

/** Everybody whom the burning watches would call, those of the highest first, and the shortest of their times. */
function line({ members }: KeptAlert, of: ReadonlyMap<string, Calls>): Line {
  const concerned = members.filter(({ alerted, state }) => alerted !== null && state !== "normal");
  const calls = concerned
    .toSorted((a, b) => Number(isLit(b)) - Number(isLit(a)) || b.level - a.level)
    .flatMap(({ watch }) => of.get(watch) ?? []);
  return {
    people: [...new Set(calls.flatMap(({ escalateTo }) => escalateTo))],
    minutes: Math.min(...calls.map(({ escalateAfterMinutes }) => escalateAfterMinutes)),
  };
}

function next(alert: KeptAlert, { people, minutes }: Line, now: string): AlertEntry | null {
  const { id, waitingSince, called, asks, level, steps } = alert;
  const to = people.find((person) => !called.includes(person));
  if (waitingSince === null || to === undefined) return null;
  const clock = { day: dayAfter(steps, now), now };
  const back = setBack(waitingSince, now);
  if (back !== null) {
    const because = `${back} Waiting for an acknowledgement begins anew.`;
    return alertEntry(id, `clock/${waitingSince}`, { what: "clock", because }, clock);
  }
  if (minutesBetween(waitingSince, now) < minutes) return null;
  const silent = called.at(-1) === undefined ? "Nobody" : `Neither ${["the owner", ...called].join(" nor ")}`;
  const because = `${silent} acknowledged level ${level} within ${stretch(minutes)}: ${to} is called.`;
  return alertEntry(id, `escalation/${asks}/${called.length + 1}`, { what: "escalation", to, because }, clock);
}
