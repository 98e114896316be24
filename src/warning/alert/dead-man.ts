import { type AlertDefaults, ALERT_DEFAULTS } from "./defaults.ts";
import { alertEntry, type AlertEntry, type Clock, dayAfter } from "./entry.ts";
import { freshId } from "./fresh-id.ts";
import { minutesBetween, setBack, stretch, written } from "./instant.ts";
import type { KeptAlert } from "./kept.ts";

/** What Bongsu must keep doing. */
export type Duty = "reading" | "evaluating";

const GROUP = "bongsu:";
const DOING: Readonly<Record<Duty, string>> = { reading: "read a source", evaluating: "evaluated its watches" };

/** A sign of life and how often one is expected. Instants are ISO 8601, UTC. */
export interface Heartbeat {
  duty: Duty;
  /** `null` before the first one: what never began has not stopped. */
  lastAt: string | null;
  expectedEveryMinutes: number;
  now: string;
}

/** `unknown`: nothing was ever done, or the clock was set back behind the last sign of life. */
export interface Pulse {
  state: "alive" | "stopped" | "unknown";
  because: string;
}

/** Whether an alert is about Bongsu itself. */
export function isDeadMan(group: string): boolean {
  return group.startsWith(GROUP);
}

/** Whether Bongsu still does its duty: it has stopped when `missed` of the expected signs of life are over. */
export function pulse(
  { duty, lastAt, expectedEveryMinutes, now }: Heartbeat,
  { missed } = ALERT_DEFAULTS.deadMan,
): Pulse {
  const did = DOING[duty];
  if (lastAt === null) return { state: "unknown", because: `Bongsu has never ${did} yet.` };
  const back = setBack(lastAt, now);
  if (back !== null) return { state: "unknown", because: back };
  const silent = minutesBetween(lastAt, now);
  const last = `Bongsu last ${did} ${stretch(silent)} ago, at ${written(lastAt)}`;
  if (silent <= expectedEveryMinutes * missed) return { state: "alive", because: `${last}.` };
  const because = `${last}; it is expected every ${stretch(expectedEveryMinutes)}. Until then nothing new can be seen: check that it runs.`;
  return { state: "stopped", because };
}

/**
 * The dead-man alert: raised when Bongsu stops reading or evaluating, ended when it does so again. An unknown pulse changes
 * nothing.
 *
 * @param alerts folded from the journal, at least the open ones and those of the day
 */
export function deadMan(
  beat: Heartbeat,
  alerts: readonly KeptAlert[],
  defaults: AlertDefaults["deadMan"] = ALERT_DEFAULTS.deadMan,
): AlertEntry[] {
  const group = GROUP + beat.duty;
  const past = alerts.filter((alert) => alert.group === group);
  const open = past.find(({ ended }) => ended === null);
  const { state, because } = pulse(beat, defaults);
  if (state === "unknown" || (state === "stopped") === (open !== undefined)) return [];
  const steps = open?.steps ?? [];
  const clock: Clock = { day: dayAfter((open ?? past.at(-1))?.steps ?? [], beat.now), now: beat.now };
  const id = open?.id ?? freshId(group, past, clock.day);
  const { level, owner } = defaults;
  const title = `Bongsu itself: ${beat.duty}`;
  const stand = { title, state: state === "stopped" ? ("alerting" as const) : ("normal" as const), level, because };
  const alerted = open?.alerted ?? clock.day;
  const member = { ...stand, watch: group, owner, since: clock.day, at: clock.now, alerted, inhibitedBy: [] };
  return [alertEntry(id, `step/${steps.length + 1}`, { what: "step", group, ...stand, members: [member] }, clock)];
}

/** Whom a dead-man alert calls when nobody acknowledges. */
export function deadManCalls(defaults: AlertDefaults["deadMan"] = ALERT_DEFAULTS.deadMan) {
  const { escalateTo, escalateAfterMinutes } = defaults;
  return (["reading", "evaluating"] as const).map((duty) => ({ id: GROUP + duty, escalateTo, escalateAfterMinutes }));
}
