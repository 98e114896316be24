import {
  FORECAST_CLASSES,
  type ForecastSkill,
  HORIZONS,
  type KeptForecast,
  type ReliabilityBin,
} from "../../model/forecast.ts";
import { calibrationError, reliability } from "../forecast/reliability.ts";
import { brier, logScore, type Scored, skill } from "../forecast/scores.ts";

type Reference = keyof ForecastSkill["skill"];

/** How good the scored forecasts were: all of them, then by class, then by class and horizon; none of what has no score. */
export function skills(forecasts: readonly KeptForecast[]): ForecastSkill[] {
  const scored = forecasts.filter(({ score }) => score !== null);
  const sets: { class: ForecastSkill["class"]; horizon: ForecastSkill["horizon"] }[] = [
    { class: "all", horizon: "all" },
    ...FORECAST_CLASSES.flatMap((of) => [
      { class: of, horizon: "all" as const },
      ...HORIZONS.map((horizon) => ({ class: of, horizon })),
    ]),
  ];
  return sets.flatMap((set) => {
    const chosen = scored.filter(
      (each) =>
        (set.class === "all" || each.class === set.class) && (set.horizon === "all" || each.horizon === set.horizon),
    );
    return chosen.length === 0 ? [] : [{ ...set, ...skillOf(chosen) }];
  });
}

function skillOf(forecasts: readonly KeptForecast[]): Omit<ForecastSkill, "class" | "horizon"> {
  const scored = forecasts.map(({ probability, score }) => outcome(probability, score?.outcome === true));
  const log = logScore(scored);
  return {
    n: forecasts.length,
    brier: brier(scored),
    logScore: log === null ? null : -log,
    skill: {
      climatology: against(forecasts, "climatology"),
      baseRate: against(forecasts, "baseRate"),
      persistence: against(forecasts, "persistence"),
    },
    calibrationError: calibrationError(scored),
    reliability: reliability(scored).flatMap(({ forecasts: n, forecast, observed, from, to }): ReliabilityBin[] =>
      forecast === null || observed === null ? [] : [{ from, to, n, forecast, observed }],
    ),
  };
}

/** Skill against a reference over the forecasts that have it. */
function against(forecasts: readonly KeptForecast[], reference: Reference): number | null {
  const both = forecasts.flatMap((each) => {
    const other = each[reference];
    const came = each.score?.outcome === true;
    return other === null ? [] : [{ own: outcome(each.probability, came), other: outcome(other, came) }];
  });
  const own = brier(both.map((each) => each.own));
  const other = brier(both.map((each) => each.other));
  return own === null || other === null ? null : skill(own, other);
}

function outcome(probability: number, came: boolean): Scored {
  return { probability, outcome: came ? 1 : 0 };
}
