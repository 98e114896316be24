import type { Alert, Verdict } from "../../model/alert.ts";
import { dayNumber } from "../../model/day.ts";
import { Failure } from "../../model/failure.ts";
import { isDeadMan } from "./dead-man.ts";
import type { AlertEntry, Clock } from "./entry.ts";
import { openedAlert } from "./opened.ts";

/**
 * The entry of an analyst's verdict. Of several on one alert the last counts; a missed day of a watch counts once.
 *
 * @throws Failure `warning.alert` for an alert that is unknown, `warning.verdict` for a verdict that cannot be
 */
export function verdict(order: Omit<Verdict, "at">, alerts: readonly Alert[], clock: Clock): AlertEntry {
  const { by, happened } = order;
  if (by.trim() === "") throw fault("A verdict needs an author: say who judges.");
  if (happened !== null && dayNumber(happened) === null) {
    throw fault(`The day "${happened}" is no date: write it like 2024-04-02.`);
  }
  if (happened !== null && happened > clock.day)
    throw fault(`The day ${happened} lies ahead: judge what has happened.`);
  const subject = order.kind === "missed" ? missed(order, alerts) : judged(order, alerts);
  const id = order.kind === "missed" ? `${subject}/missed/${happened}` : `${subject}/${clock.now}`;
  return { kind: "verdict", id, subject, day: clock.day, at: clock.now, body: { ...order, at: clock.now } };
}

/** What was missed is a matter of a watch and a day on which none of its alerts was on. */
function missed({ alert, watch, happened }: Omit<Verdict, "at">, alerts: readonly Alert[]): string {
  if (alert !== null) throw fault(`What the alert ${alert} told was not missed: judge it as useful, false or late.`);
  if (watch === "" || happened === null) throw fault("What was missed needs a watch and the day on which it happened.");
  const on = alerts.find(
    (each) =>
      each.watches.includes(watch) &&
      each.alerted !== null &&
      each.alerted <= happened &&
      (each.ended === null || each.ended >= happened),
  );
  if (on !== undefined)
    throw fault(`The alert ${on.id} was on when it happened on ${happened}: judge that one instead.`);
  return watch;
}

function judged({ alert: id, watch, kind, happened }: Omit<Verdict, "at">, alerts: readonly Alert[]): string {
  if (id === null) throw fault(`The verdict "${kind}" needs the alert that it is about.`);
  const alert = openedAlert(id, alerts);
  if (isDeadMan(alert.group)) throw fault(`The alert ${id} is about Bongsu itself and takes no verdict.`);
  if (!alert.watches.includes(watch))
    throw fault(`The watch ${watch} has no part in the alert ${id}: name one that has.`);
  if (alert.alerted === null) throw fault(`The alert ${id} has not alerted yet: there is nothing to judge.`);
  if (kind === "late") late(alert, happened);
  if (kind === "false" && happened !== null)
    throw fault(`The alert ${id} cannot be false if it happened on ${happened}.`);
  if (kind === "useful" && happened !== null && happened < alert.alerted) {
    throw fault(`The alert ${id} came on ${alert.alerted}, after ${happened}: that is late, not useful.`);
  }
  return id;
}

function late({ id, ended, alerted }: Alert, happened: string | null): void {
  if (ended === null) throw fault(`The alert ${id} is still open: say late once it has ended.`);
  if (happened === null) throw fault(`To call the alert ${id} late, give the day on which it happened.`);
  if (alerted !== null && happened > alerted) {
    throw fault(`The alert ${id} came on ${alerted}, before ${happened}: that is not late.`);
  }
}

function fault(message: string): Failure {
  return new Failure("warning.verdict", message);
}
