import type { Act } from "../../model/act.ts";
import { dayNumber } from "../../model/day.ts";
import { classesOfEvent } from "../../relations/event-class.ts";
import type { ForecastEvent } from "../forecast/history.ts";

/** Acts as a forecast looks at them: each once a day, pair and type, however many reports tell of it. */
export function forecastEvents(acts: readonly Act[]): ForecastEvent[] {
  const once = new Map(acts.map((act) => [[act.day, act.actor, act.recipient, act.type].join(" "), act]));
  return [...once.values()].flatMap((act) => {
    const day = dayNumber(act.day);
    const { actor, recipient, scale } = act;
    return day === null ? [] : [{ day, actor, recipient, scale, classes: classesOfEvent(act) }];
  });
}
