import { likelihoodWords } from "../../../warning/watch/likelihood.ts";
import { BRIEF } from "./codebook.ts";

/** How a sentence opens that gives the likelihood of what follows: `It is likely (62 %)`. ICD 203's term, the number in brackets. */
export function likelihoodOpening(probability: number): string {
  const term = likelihoodWords(probability);
  const found = BRIEF.likelihood.find((each) => each.term === term) ?? BRIEF.likelihood.at(-1);
  return `${found?.opens.replace("TERM", term) ?? term} (${chanceWords(probability)})`;
}

/** A probability in per cent, never as the nought or the certainty that no forecast claims. */
export function chanceWords(probability: number): string {
  if (probability < 0.01) return "under 1 %";
  return probability > 0.99 ? "over 99 %" : `${Math.round(probability * 100)} %`;
}

/** A range of chances: `55 to 80 %`; of a single one `70 %`. */
export function rangeWords({ low, high }: { low: number; high: number }): string {
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)];
  return from === to ? `${to} %` : `${from} to ${to} %`;
}
