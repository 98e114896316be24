import type { Forecast, ForecastScore, KeptForecast } from "../../model/forecast.ts";
import type { JournalEntry } from "../../model/journal.ts";
import { dueDay } from "./settle.ts";

/** The entries that keep forecasts, one a day and pair: what is written before a window opens stays as it is. */
export function forecastEntries(forecasts: readonly Forecast[], at: string): JournalEntry<Forecast[]>[] {
  const byPair = Map.groupBy(forecasts, ({ day, a, b }) => `${day}/${a}/${b}`);
  return [...byPair].map(([id, body]) => {
    const [{ day, a, b }] = body as [Forecast];
    return { kind: "forecast", id, subject: `${a}/${b}`, day, at, body };
  });
}

/** The entries that keep scores, one for all that a day and pair had due on the same day. `day` is the day of scoring. */
export function scoreEntries(
  scored: readonly { forecast: Forecast; score: ForecastScore }[],
  { day, at }: { day: string; at: string },
): JournalEntry<ForecastScore[]>[] {
  const together = Map.groupBy(scored, ({ forecast: { day: made, a, b, horizon } }) => `${made}/${a}/${b}/${horizon}`);
  return [...together].flatMap(([id, group]) =>
    group.slice(0, 1).map(({ forecast: { a, b } }) => {
      const body = group.map(({ score }) => score);
      return { kind: "score" as const, id, subject: `${a}/${b}`, day, at, body };
    }),
  );
}

/** All forecasts that the journal tells of with what became of them, newest first. */
export function keptForecasts(entries: readonly JournalEntry[]): KeptForecast[] {
  const scores = new Map(
    entries
      .filter(({ kind }) => kind === "score")
      .flatMap(({ body }) => body as ForecastScore[])
      .map((score) => [score.forecast, score]),
  );
  return entries
    .filter(({ kind }) => kind === "forecast")
    .flatMap(({ body }) => body as Forecast[])
    .map((forecast) => ({ ...forecast, due: dueDay(forecast), score: scores.get(forecast.id) ?? null }))
    .toReversed();
}
