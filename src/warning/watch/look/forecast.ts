import type { Observable } from "../../../model/watch.ts";
import { likelihoodWords } from "../likelihood.ts";
import { undirectedPairs } from "../pairs.ts";
import { type Looker, notLooked } from "./look.ts";
import type { Sights } from "./sights.ts";

/** Looks whether the forecast of any pair reaches a probability. A forecast rests on the reports counted already: it is no source of its own. */
export function lookForForecast(
  { class: of, horizon, probability }: Extract<Observable, { looks: "forecast" }>,
  { watch, history }: Sights,
): Looker {
  const pairs = undirectedPairs(watch);
  return ({ iso }) => {
    const made = pairs.flatMap(([a, b]) => {
      const forecast = history.forecastOf(a, b, of, horizon, iso);
      return forecast === null ? [] : [{ a, b, ...forecast }];
    });
    const [top] = made.sort((x, y) => y.probability - x.probability);
    if (top === undefined) return notLooked(`There is no forecast of ${of} within ${horizon} days.`);
    const told = `${of} between ${top.a} and ${top.b} in the ${horizon} days after ${top.day}: ${likelihoodWords(top.probability)}`;
    const seen = top.probability >= probability;
    return {
      state: seen ? "seen" : "not-seen",
      because: `${told} (${percent(top.probability)}, where ${percent(probability)} is asked for).`,
      evidence: [],
      sources: new Set(),
      provisional: false,
    };
  };
}

function percent(probability: number): string {
  return `${Number((probability * 100).toPrecision(2))} %`;
}
