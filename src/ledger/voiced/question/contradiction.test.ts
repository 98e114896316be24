import { describe, expect, it } from "vitest";
import type { VoicedForecast } from "../../../model/voiced.ts";
import { contradictionOf } from "./contradiction.ts";

function forecast(name: string, low: number, high: number, denies = false): VoicedForecast {
  const probability = { words: "so", low, high };
  return {
    speaker: { name, country: null },
    content: { text: "it comes" },
    probability,
    denies,
  } as unknown as VoicedForecast;
}

describe("contradiction", () => {
  it.each<[string, VoicedForecast[], boolean]>([
    ["likely against unlikely", [forecast("A", 0.55, 0.8), forecast("B", 0.2, 0.45)], true],
    ["likely against likely not", [forecast("A", 0.55, 0.8), forecast("B", 0.55, 0.8, true)], true],
    ["likely against very likely", [forecast("A", 0.55, 0.8), forecast("B", 0.8, 0.95)], false],
    ["may against may not", [forecast("A", 0.2, 0.55), forecast("B", 0.2, 0.55, true)], false],
    ["a number on the half against likely", [forecast("A", 0.5, 0.5), forecast("B", 0.55, 0.8)], false],
    ["far apart across no half", [forecast("A", 0.01, 0.05), forecast("B", 0.45, 0.55)], true],
    ["one speaker who changed their mind", [forecast("A", 0.55, 0.8), forecast("A", 0.2, 0.45)], false],
    ["the latest word of each", [forecast("A", 0.8, 0.95), forecast("B", 0.2, 0.45), forecast("A", 0.2, 0.45)], false],
    ["only one", [forecast("A", 0.8, 0.95)], false],
    ["none", [], false],
  ])("%s", (_, forecasts, expected) => {
    expect(contradictionOf(forecasts) !== null).toBe(expected);
  });

  it("names both with words and numbers, the furthest apart", () => {
    const forecasts = [
      forecast("A", 0.55, 0.8),
      forecast("B", 0.55, 0.8, true),
      forecast("C", 0.7, 0.7),
      forecast("D", 0.05, 0.2),
    ];
    expect(contradictionOf(forecasts)).toBe("C (“it comes”) gives it 70 %, but D (“it comes”) gives it 5 to 20 %.");
  });
});
