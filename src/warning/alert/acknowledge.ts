import type { Alert } from "../../model/alert.ts";
import { Failure } from "../../model/failure.ts";
import type { AlertEntry, Clock } from "./entry.ts";
import { openedAlert } from "./opened.ts";

/**
 * The entry by which somebody takes an alert on. It holds for the level at which the alert is: a rise asks for a new one. A later
 * one takes the alert over.
 *
 * @throws Failure `warning.alert` for an alert that is unknown, `warning.acknowledgement` without an owner or for one that has ended
 */
export function acknowledge(
  { alert: id, owner, note }: { alert: string; owner: string; note: string },
  alerts: readonly Alert[],
  clock: Clock,
): AlertEntry {
  const { ended } = openedAlert(id, alerts);
  if (owner.trim() === "") {
    throw new Failure("warning.acknowledgement", "An acknowledgement needs an owner: say who takes the alert on.");
  }
  if (ended !== null) {
    const message = `The alert ${id} ended on ${ended} and needs nobody any more: give a verdict on it instead.`;
    throw new Failure("warning.acknowledgement", message);
  }
  const body = { alert: id, owner, note, at: clock.now };
  return { kind: "acknowledgement", id: `${id}/${clock.now}`, subject: id, day: clock.day, at: clock.now, body };
}
