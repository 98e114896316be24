import type { ForecastClass, KeptForecast } from "../../src/model/forecast.ts";
import { dayWords, shiftDay } from "./days.ts";
import classes from "./forecasts.json";
import { chanceWords } from "./likelihood.ts";
import { decimalWords } from "./numbers.ts";

const names: Readonly<Record<ForecastClass, string>> = classes;

/** A class of acts as a heading says it: `Use of force`. */
export function classWords(of: ForecastClass): string {
  return names[of];
}

/** The days of the window: `6 Apr 2024 to 5 May 2024`. */
export function windowWords({ day, due }: Pick<KeptForecast, "day" | "due">): string {
  return `${dayWords(shiftDay(day, 1) ?? day)} to ${dayWords(due)}`;
}

/** What to hold a probability against; one sentence. */
export function comparedWords(
  forecast: Pick<KeptForecast, "baseRate" | "climatology" | "persistence" | "horizon">,
): string {
  const rates = [
    ["this pair’s own rate is", forecast.baseRate],
    ["the rate of all pairs is", forecast.climatology],
    [`going by the last ${forecast.horizon} days alone it is`, forecast.persistence],
  ] as const;
  const known = rates.flatMap(([words, rate]) => (rate === null ? [] : [`${words} ${chanceWords(rate)}`]));
  return known.length === 0 ? "There is no closed window yet to compare it with." : `To compare: ${known.join(", ")}.`;
}

/** Whether it was said in time, which alone makes its score count as foresight. */
export function madeWords({ made, day }: Pick<KeptForecast, "made" | "day">): string {
  if (made === "live") return `Made live on ${dayWords(day)}, before its window opened.`;
  return `Made as a replay: worked out later, from nothing but what was known on ${dayWords(day)}.`;
}

/** What became of it and how far off it was; `null` while that is open. */
export function scoreWords({ score, baseRate }: Pick<KeptForecast, "score" | "baseRate">): string | null {
  if (score === null) return null;
  const brier = `Brier score ${hundredths(score.brier)}, where 0 is best and 1 worst`;
  const base =
    baseRate === null
      ? ""
      : `; the pair’s own rate would have had ${hundredths((baseRate - Number(score.outcome)) ** 2)}`;
  return `${score.outcome ? "It happened." : "It did not happen."} ${brier}${base}.`;
}

/** How far a driver moved the probability; its own words say which way. */
export function effectWords(effect: number): string {
  return `${effect > 0 ? "+" : ""}${decimalWords(effect)} in log odds`;
}

const twoPlaces = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A score or a skill with two places; a true minus sign. */
export function hundredths(value: number): string {
  return twoPlaces.format(Math.round(value * 100) / 100 + 0).replace("-", "−");
}
