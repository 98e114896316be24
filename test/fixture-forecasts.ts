import type { ForecastSkill, KeptForecast } from "../src/model/forecast.ts";

/** Forecasts open, due and scored. */
export function allForecasts(): KeptForecast[] {
  const make = (day: string, due: string, probability: number, more: Partial<KeptForecast>): KeptForecast => ({
    id: `${day}/KOR/RUS/${more.class ?? "sanction"}/${more.horizon ?? 30}`,
    a: "KOR",
    b: "RUS",
    class: "sanction",
    horizon: 30,
    day,
    due,
    probability,
    baseRate: 0.12,
    climatology: 0.08,
    persistence: 0.3,
    drivers: [
      { words: "2 acts of sanction in the last 30 days, usual is 0.1: raises", effect: 1.4 },
      { words: "14 days since the last talks: lowers", effect: -0.2 },
    ],
    method: "escalation 1",
    made: "live",
    score: null,
    ...more,
  });
  const scored = (forecast: KeptForecast, outcome: boolean): KeptForecast => {
    const brier = (forecast.probability - Number(outcome)) ** 2;
    const logScore = Math.log(outcome ? forecast.probability : 1 - forecast.probability);
    return { ...forecast, score: { forecast: forecast.id, outcome, brier, logScore, evidence: null } };
  };
  return [
    make("2024-04-05", "2024-05-05", 0.41, {}),
    make("2024-04-05", "2024-07-04", 0.66, { horizon: 90, class: "material-conflict" }),
    make("2024-04-05", "2024-04-12", 0.03, { horizon: 7, class: "force" }),
    make("2024-03-01", "2024-03-31", 0.22, { class: "reduced-relations", made: "replay" }),
    scored(make("2024-02-01", "2024-03-02", 0.35, { made: "replay" }), true),
    scored(make("2024-01-01", "2024-01-31", 0.2, { made: "replay" }), false),
  ];
}

/** How a forecast stands on a day. */
export function stateOf({ score, due }: KeptForecast, asOf: string) {
  if (score !== null) return "scored";
  return due < asOf ? "due" : "open";
}

export const SKILLS: ForecastSkill[] = [
  {
    class: "all",
    horizon: "all",
    n: 240,
    brier: 0.11,
    logScore: -0.36,
    skill: { climatology: 0.31, baseRate: 0.19, persistence: 0.14 },
    calibrationError: 0.021,
    reliability: [
      { from: 0, to: 0.1, n: 120, forecast: 0.04, observed: 0.05 },
      { from: 0.1, to: 0.3, n: 70, forecast: 0.19, observed: 0.17 },
      { from: 0.3, to: 0.6, n: 35, forecast: 0.43, observed: 0.46 },
      { from: 0.6, to: 1, n: 15, forecast: 0.72, observed: 0.67 },
    ],
  },
  {
    class: "sanction",
    horizon: 30,
    n: 2,
    brier: 0.23,
    logScore: -0.64,
    skill: { climatology: null, baseRate: null, persistence: null },
    calibrationError: null,
    reliability: [],
  },
];
