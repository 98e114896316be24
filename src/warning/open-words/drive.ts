import type { Commitment } from "../../model/commitment.ts";
import { dayNumber } from "../../model/day.ts";
import type { Forecast } from "../../model/forecast.ts";
import { classesOfType } from "../../relations/event-class.ts";
import { logit } from "../forecast/logistic.ts";
import { LASTING_DAYS, OPEN_WORDS_VERSION, openState, type OpenState, type Rates } from "./rates.ts";

const WORDS: Readonly<Record<OpenState, string>> = {
  unconditional: "announced",
  open: "announced on a condition that nobody has reported",
  "condition-reported": "announced on a condition that one source reports",
  "condition-met": "announced on a condition that has come about",
};

/** No forecast says that something cannot fail to happen. */
const MOST = 0.99;

/**
 * Raises the forecasts of a pair by what its sides said they would do. Each open commitment is one more way in which the act may come
 * about, at the rate of its state, independent of the ways that the past acts speak for (a noisy or). It is named among the drivers with
 * its effect on the log odds, so that a score can be made without it.
 *
 * @param open commitments as known on the forecast's day
 */
export function drivenByOpenWords(forecast: Forecast, open: readonly Commitment[], rates: Rates): Forecast {
  let { probability } = forecast;
  const drivers: Forecast["drivers"] = [];
  for (const commitment of open) {
    const state = openState(commitment);
    if (state === null || !isInForce(commitment, state, forecast.day) || !speaksOf(commitment, forecast)) continue;
    const chance = 1 - Math.exp(-rates[state] * forecast.horizon);
    const raised = Math.min(MOST, 1 - (1 - probability) * (1 - chance));
    if (raised <= probability) continue;
    drivers.push({ words: told(commitment, state), effect: logit(raised) - logit(probability) });
    probability = raised;
  }
  if (drivers.length === 0) return forecast;
  const method = `${forecast.method}, open words ${OPEN_WORDS_VERSION}`;
  return { ...forecast, probability, method, drivers: [...forecast.drivers, ...drivers].toSorted(strongestFirst) };
}

/** What is demanded is for others to do, and old words are no announcement any more. */
function isInForce({ kind, lastDay }: Commitment, state: OpenState, day: string): boolean {
  const age = (dayNumber(day) ?? 0) - (dayNumber(lastDay) ?? 0);
  return kind !== "demand" && age <= LASTING_DAYS[state];
}

/** Whether the act that was announced would be of the forecast's class and between its two sides. */
function speaksOf({ action, side, addressees }: Commitment, { a, b, class: wanted }: Forecast): boolean {
  if (
    action === null ||
    action.negated ||
    !action.types.slice(0, 1).some((type) => classesOfType(type).includes(wanted))
  ) {
    return false;
  }
  const from = action.actors.length > 0 ? action.actors : side;
  const to = action.recipients.length > 0 ? action.recipients : addressees;
  return (from.includes(a) && to.includes(b)) || (from.includes(b) && to.includes(a));
}

function told({ side, words, lastDay }: Commitment, state: OpenState): string {
  return `"${words}" (${side.join(", ")}, ${lastDay}), ${WORDS[state]}: raises`;
}

const strongestFirst = (one: Forecast["drivers"][number], other: Forecast["drivers"][number]) =>
  Math.abs(other.effect) - Math.abs(one.effect);
