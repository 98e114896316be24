import type { ActivationOrder, ReviewFigures } from "../../model/activation.ts";
import type { Alert } from "../../model/alert.ts";
import { dayNumber } from "../../model/day.ts";
import { Failure } from "../../model/failure.ts";
import { later, minutesBetween } from "../../warning/alert/instant.ts";
import type { ActivationDeed, Carried } from "./entry.ts";
import { isEnded } from "./steps.ts";

type ReviewOrder = Extract<ActivationOrder, { act: "review" }>;

/** A review with its figures. @throws Failure `response.review` before standing down, without words, or where `happened` is no day */
export function reviewDeed(order: ReviewOrder, activation: Carried, alert: Alert | null): ActivationDeed {
  const happened = order.happened?.trim() || null;
  const [wentWell, toImprove] = [order.wentWell.trim(), order.toImprove.trim()];
  if (activation.state === "active")
    throw fault(`The activation ${activation.id} is still active: stand it down before its review.`);
  if (wentWell === "" && toImprove === "")
    throw fault("A review needs words: say what went well or what is to be improved.");
  if (happened !== null && (dayNumber(happened) === null || happened.length !== 10)) {
    throw fault(`"${happened}" is no day: write when it happened like 2024-04-02, or nothing where it did not.`);
  }
  return {
    act: "reviewed",
    body: { happened, wentWell, toImprove, figures: reviewFigures(activation, alert, happened) },
  };
}

/**
 * What can be counted of an activation. Lead time is whole days of the story, from the day on which the alert first alerted and from that
 * of the activation; minutes are those of the clock.
 *
 * @param alert the alert that it answers; `null` where there is none
 * @param happened ISO date of what was feared; `null` where it did not happen
 */
export function reviewFigures(activation: Carried, alert: Alert | null, happened: string | null): ReviewFigures {
  const { steps, day, at } = activation;
  const ends = steps.filter(isEnded).flatMap((step) => step.at ?? []);
  const told = alert?.firstToldAt ?? null;
  return {
    leadDays: daysTo(happened, alert?.alerted ?? alert?.began ?? null),
    activationLeadDays: daysTo(happened, day),
    minutesToActivate: told === null ? null : Math.round(minutesBetween(told, at)),
    minutesToLastStep: ends.length === 0 ? null : Math.round(minutesBetween(at, ends.reduce(later))),
    steps: steps.length,
    done: steps.filter(({ state }) => state === "done").length,
    skipped: steps.filter(({ state }) => state === "skipped").length,
    late: steps.filter(({ lateMinutes }) => lateMinutes > 0).length,
  };
}

function daysTo(happened: string | null, day: string | null): number | null {
  const [from, to] = [dayNumber(day), dayNumber(happened)];
  return from === null || to === null ? null : to - from;
}

function fault(message: string): Failure {
  return new Failure("response.review", message);
}
