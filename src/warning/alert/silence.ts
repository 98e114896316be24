import type { Silence } from "../../model/alert.ts";
import { Failure } from "../../model/failure.ts";
import { type AlertDefaults, ALERT_DEFAULTS } from "./defaults.ts";
import type { AlertEntry, Clock } from "./entry.ts";
import { minutesBetween, written } from "./instant.ts";

const MINUTES_PER_DAY = 1_440;

/** A silence that somebody wishes; without `from` it begins now. Instants are ISO 8601, UTC. */
export type SilenceOrder = Pick<Silence, "watches" | "belowLevel" | "by" | "reason" | "until"> & { from?: string };

/**
 * The entry that begins a silence.
 *
 * @param known ids of watches and groups that there are
 * @throws Failure `warning.silence` without author or reason, for a watch that is unknown, for times that are none, for one
 *   that is already over or longer than `silence.mostDays` of `codebook/warning/alerts.yaml`
 */
export function silence(
  order: SilenceOrder,
  known: ReadonlySet<string>,
  clock: Clock,
  { mostDays }: AlertDefaults["silence"] = ALERT_DEFAULTS.silence,
): AlertEntry {
  const { by, reason, until, watches } = order;
  const from = order.from ?? clock.now;
  const days = minutesBetween(from, until) / MINUTES_PER_DAY;
  const stranger = watches.find((watch) => !known.has(watch));
  if (by.trim() === "") throw fault("A silence needs an author: say who asks for it.");
  if (reason.trim() === "") throw fault("A silence needs a reason: say in a few words why nobody shall be told.");
  if (stranger !== undefined)
    throw fault(`There is no watch or group "${stranger}" to silence: name one that there is.`);
  if (Number.isNaN(days)) throw fault("A silence needs two instants such as 2024-04-02T09:00:00Z: correct its times.");
  if (days <= 0) throw fault("The silence ends before it begins: give an end that lies after its beginning.");
  if (minutesBetween(clock.now, until) <= 0) {
    throw fault(`The silence would be over already, at ${written(until)}: give an end that lies ahead.`);
  }
  if (days > mostDays) {
    throw fault(`A silence of ${Math.ceil(days)} days is longer than the ${mostDays} allowed: choose an earlier end.`);
  }
  const id = `${from}/${by}/${watches.length === 0 ? "all" : watches.join("+")}`;
  const body = { id, watches, belowLevel: order.belowLevel, by, reason, from, until };
  return { kind: "silence", id, subject: id, day: clock.day, at: clock.now, body };
}

/** The entry that ends a silence early. @throws Failure `warning.silence` for one that is unknown or over */
export function endSilence(order: { id: string; by: string }, silences: readonly Silence[], clock: Clock): AlertEntry {
  const { id, by } = order;
  const found = silences.find((each) => each.id === id);
  if (found === undefined) throw fault(`There is no silence "${id}": choose one of those in force.`);
  if (by.trim() === "") throw fault("Ending a silence needs an author: say who ends it.");
  const end = found.ended ?? found.until;
  if (minutesBetween(end, clock.now) >= 0)
    throw fault(`The silence is over since ${written(end)}: nothing is left to end.`);
  return {
    kind: "silence",
    id: `${id}/end`,
    subject: id,
    day: clock.day,
    at: clock.now,
    body: { id, ended: clock.now, by },
  };
}

/** All silences, those that are over too, in the order in which they were asked for. */
export function foldSilences(entries: readonly AlertEntry[]): Silence[] {
  const silences = new Map<string, Silence>();
  for (const { kind, body } of entries) {
    if (kind !== "silence") continue;
    const before = silences.get(body.id);
    if ("reason" in body) silences.set(body.id, { ...body, ended: null });
    else if (before !== undefined && before.ended === null) silences.set(body.id, { ...before, ended: body.ended });
  }
  return [...silences.values()];
}

function fault(message: string): Failure {
  return new Failure("warning.silence", message);
}
