import type { Act } from "../../model/act.ts";
import { dayNumber, isoDay } from "../../model/day.ts";
import type { Forecast, ForecastScore } from "../../model/forecast.ts";
import { FORECAST_CLASSES } from "../../model/forecast.ts";
import { classesOfEvent } from "../../relations/event-class.ts";
import { brier, logScore } from "../forecast/scores.ts";

/** The last day of a forecast's window. */
export function dueDay({ day, horizon }: Pick<Forecast, "day" | "horizon">): string {
  return isoDay((dayNumber(day) ?? 0) + horizon);
}

/**
 * The scores of forecasts whose window has closed: whether an act of the class between the two, either way, falls in it.
 *
 * @param acts those that are known when the score is given, in any order
 */
export function settle(forecasts: readonly Forecast[], acts: readonly Act[]): ForecastScore[] {
  const byPair = Map.groupBy(acts, ({ actor, recipient }) => [actor, recipient].sort().join(" "));
  return forecasts.map((forecast) => {
    const deciding = (byPair.get(`${forecast.a} ${forecast.b}`) ?? [])
      .filter((act) => act.day > forecast.day && act.day <= dueDay(forecast) && isOf(act, forecast.class))
      .sort((x, y) => (x.day < y.day ? -1 : 1))[0];
    const outcome = deciding !== undefined;
    const scored = [{ probability: forecast.probability, outcome: outcome ? (1 as const) : (0 as const) }];
    return {
      forecast: forecast.id,
      outcome,
      brier: brier(scored) as number,
      logScore: -(logScore(scored) as number),
      evidence: deciding === undefined ? null : { documentId: deciding.documentId, eventId: deciding.eventId },
    };
  });
}

function isOf(act: Act, of: Forecast["class"]): boolean {
  return (classesOfEvent(act) & (1 << FORECAST_CLASSES.indexOf(of))) !== 0;
}
