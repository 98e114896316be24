import type { VoicedForecast } from "../../../model/voiced.ts";
import { VOICED } from "../codebook.ts";
import { middle, turned } from "../reading/likelihood.ts";

interface Stand {
  name: string;
  words: string;
  low: number;
  high: number;
}

/**
 * Why forecasts on one question contradict each other, naming the two that are furthest apart; `null` where they do not. The latest word of
 * each speaker counts. Two contradict where their ranges lie on different sides of a half, or their middles are far apart.
 */
export function contradictionOf(forecasts: readonly VoicedForecast[]): string | null {
  const latest = new Map<string, VoicedForecast>();
  for (const forecast of forecasts) {
    if (forecast.probability !== null) latest.set(forecast.speaker.name, forecast);
  }
  const stands = Array.from(latest.values(), standOf).toSorted((one, other) => middle(other) - middle(one));
  const [highest] = stands;
  const lowest = stands.at(-1);
  if (!highest || !lowest || highest === lowest || !contradict(highest, lowest)) return null;
  return `${told(highest)} gives it ${percent(highest)}, but ${told(lowest)} gives it ${percent(lowest)}.`;
}

function contradict(high: Stand, low: Stand): boolean {
  return (high.low > 0.5 && low.high < 0.5) || middle(high) - middle(low) >= VOICED.contradiction.gap;
}

function standOf({ speaker, content, probability, denies }: VoicedForecast): Stand {
  const { low, high } = denies ? turned(probability!) : probability!;
  return { name: speaker.name, words: content.text, low, high };
}

function told({ name, words }: Stand): string {
  return `${name} (“${words}”)`;
}

function percent({ low, high }: Stand): string {
  const [from, to] = [low, high].map((end) => Math.round(end * 100));
  return from === to ? `${from} %` : `${from} to ${to} %`;
}
