import type { IndicatorSeries } from "../../src/model/indicator.ts";
import { dayWords } from "./days.ts";
import kinds from "./economy.json";
import { decimalWords } from "./numbers.ts";

const names: Readonly<Record<IndicatorSeries["kind"], string>> = kinds;

/** What a series measures, as a heading says it. */
export function kindWords(kind: IndicatorSeries["kind"]): string {
  return names[kind];
}

/** Where nothing is known: `1 Feb 2024 to 31 Mar 2024`. */
export function gapWords({ from, to }: { from: string; to: string }): string {
  return from === to ? dayWords(from) : `${dayWords(from)} to ${dayWords(to)}`;
}

/** A Herfindahl-Hirschman index in words: how many equal partners it is as good as (Laakso and Taagepera, 1979). */
export function concentrationWords(hhi: number): string {
  if (hhi <= 0) return "No partner has a share";
  return `As concentrated as ${decimalWords(1 / hhi)} equal partners would be`;
}
