import type { Forecaster, VoicedForecast, VoicedQuestion } from "../../../model/voiced.ts";
import { meanInterval } from "./bootstrap.ts";
import { VOICED } from "../codebook.ts";
import { isNamed } from "../reading/speaker.ts";

/** Brier score of who says a half each time. */
const HALF = 0.25;

/** Records of those who can be held to one, the best mean score first; those never scored last, by how much they forecast. */
export function recordsOf(questions: readonly VoicedQuestion[]): Forecaster[] {
  const forecasts = questions.flatMap((question) => question.forecasts).filter(({ speaker }) => isNamed(speaker.name));
  const bySpeaker = Map.groupBy(forecasts, ({ speaker }) => `${speaker.name}/${speaker.country ?? ""}`);
  return Array.from(bySpeaker.values(), recordOf).toSorted(
    (one, other) =>
      (one.brier ?? Infinity) - (other.brier ?? Infinity) ||
      other.forecasts - one.forecasts ||
      (one.name < other.name ? -1 : 1),
  );
}

function recordOf(forecasts: readonly VoicedForecast[]): Forecaster {
  const scores = forecasts.flatMap(({ brier }) => brier ?? []);
  const { name, country } = forecasts[0]!.speaker;
  const scored = scores.length;
  return {
    name,
    country,
    forecasts: forecasts.length,
    scored,
    brier: scored === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scored,
    interval: meanInterval(scores, VOICED.bootstrap.draws, VOICED.bootstrap.seed),
    reference: scored === 0 ? null : HALF,
  };
}
