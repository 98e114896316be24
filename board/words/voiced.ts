import type { Forecaster, VoicedForecast, VoicedQuestion } from "../../src/model/voiced.ts";
import { dayWords } from "./days.ts";
import { hundredths } from "./forecasts.ts";
import { counted, percentWords } from "./numbers.ts";

/** The range of chances that a forecast gives to what the question asks; `null` where its words name no likelihood. */
export function chanceRange({ probability, denies }: Pick<VoicedForecast, "probability" | "denies">) {
  if (probability === null) return null;
  const { low, high } = probability;
  return denies ? { low: 1 - high, high: 1 - low } : { low, high };
}

/** `“very likely”: 80 % to 95 % that it happens`. */
export function rangeWords(forecast: Pick<VoicedForecast, "probability" | "denies">): string {
  const { probability } = forecast;
  const range = chanceRange(forecast);
  if (probability === null || range === null) {
    return forecast.denies ? "Says that it will not happen, without a likelihood" : "Names no likelihood";
  }
  const chance = range.low === range.high ? "" : ` to ${percentWords(range.high)}`;
  return `“${probability.words}”: ${percentWords(range.low)}${chance} that it happens`;
}

/** The two forecasts that the contradiction quotes; none where it cannot be told which they are. */
export function opposed({ contradiction, forecasts }: VoicedQuestion): VoicedForecast[] {
  if (contradiction === null || forecasts.length < 3) return [];
  const quoted = forecasts.filter(
    ({ speaker, content }) => contradiction.includes(speaker.name) && contradiction.includes(content.text),
  );
  return quoted.length === 2 ? quoted : [];
}

/** How the question turned out: `It did not happen, says Kim on 5 Apr 2024.` */
export function resolvedWords({ resolution }: Pick<VoicedQuestion, "resolution">): string {
  if (resolution === null) return "Not yet decided.";
  const { happened, by, day } = resolution;
  const outcome = happened === null ? "It cannot be said" : happened ? "It happened" : "It did not happen";
  return `${outcome}: decided by ${by === "events" ? "the reported events" : by} on ${dayWords(day)}.`;
}

/** `0.46 over 1 forecast`; that nothing is known yet where none is scored. */
export function brierWords({ brier, scored }: Pick<Forecaster, "brier" | "scored">): string {
  return brier === null ? "none scored yet" : `${hundredths(brier)} over ${counted(scored, "forecast")}`;
}
