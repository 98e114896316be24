import terms from "./likelihood.json";

/** The term of ICD 203 (Analytic Standards, 2015) for a probability from 0 to 1; a shared bound counts upwards. */
export function likelihoodWords(probability: number): string {
  return terms.find(({ below }) => probability < below)?.words ?? terms.at(-1)?.words ?? "";
}

/** A probability from 0 to 1 in per cent, never as the nought or the certainty that no forecast claims. */
export function chanceWords(probability: number): string {
  if (probability < 0.01) return "under 1 %";
  return probability > 0.99 ? "over 99 %" : `${Math.round(probability * 100)} %`;
}
