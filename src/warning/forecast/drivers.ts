import type { Driver } from "../../model/forecast.ts";
import { CLASS_WORDS } from "../../relations/event-class.ts";
import { FEATURES, type Subject } from "./features.ts";
import type { Logistic } from "./logistic.ts";
import { ALL_ACTS, HALF_LIVES, RECENT, type Summary } from "./summary.ts";
import type { View } from "./view.ts";

const MOST_DRIVERS = 5;
/** Changes of the log odds that are too small to tell. */
const LEAST_EFFECT = 0.05;
const LONG = HALF_LIVES.length - 1;

/**
 * The drivers of a logistic forecast, strongest first. The contributions of a linear predictor, coefficient x deviation
 * from the mean, add up to it exactly; those of features about the same acts are told as one.
 */
export function driversOf(view: View, scaled: Float32Array, { coefficients }: Logistic): Driver[] {
  const effects = new Map<string, { subject: Subject; column: number; effect: number }>();
  FEATURES.forEach(({ subject, column }, at) => {
    const key = `${subject} ${column}`;
    const { effect } = effects.get(key) ?? { effect: 0 };
    effects.set(key, { subject, column, effect: effect + (coefficients[at] ?? 0) * (scaled[at] ?? 0) });
  });
  return [...effects.values()]
    .filter(({ effect }) => Math.abs(effect) >= LEAST_EFFECT)
    .sort((x, y) => Math.abs(y.effect) - Math.abs(x.effect))
    .slice(0, MOST_DRIVERS)
    .map(({ subject, column, effect }) => ({
      effect,
      words: `${tell(view, subject, column)}: ${effect > 0 ? "raises" : "lowers"}`,
    }));
}

function tell(view: View, subject: Subject, column: number): string {
  const { a, b, pair, actors, alike } = view;
  if (subject === "pair") return `${a}-${b}: ${lately([pair], column)}`;
  if (subject === "actors") return `${a} and ${b} with everybody: ${lately(actors, column)}`;
  if (subject === "alike") return `${a}-${b}: ${ofTheLike(alike, column)}`;
  return `${a}-${b}: mean scale of the acts ${meanScale(pair, 1)} lately, usual is ${meanScale(pair, LONG)}`;
}

/** Acts of the last days beside the long-run rate, summed over the summaries. */
function lately(of: readonly Summary[], column: number): string {
  const recent = of.reduce((sum, each) => sum + (each.recent[column] ?? 0), 0);
  const usual = of.reduce((sum, each) => sum + (RECENT / each.days) * (each.total[column] ?? 0), 0);
  const acts = `${recent} ${recent === 1 ? "act" : "acts"}`;
  const kind = column === ALL_ACTS ? "of any kind" : `of ${CLASS_WORDS[column] ?? ""}`;
  return `${acts} ${kind} in the last ${RECENT} days, usual is ${usual.toFixed(1)}`;
}

/** What actors with the same counterparts as the one do with the other. */
function ofTheLike(alike: View["alike"], column: number): string {
  const [least, most] = alike.map((conduct) => conduct[column] ?? 0).toSorted((x, y) => x - y);
  const share = (of: number | undefined) => `${Math.round(100 * (of ?? 0))} %`;
  return `dealings of similar actors are ${share(least)} to ${share(most)} ${CLASS_WORDS[column] ?? ""}`;
}

function meanScale({ scale, acts }: Summary, half: number): string {
  const weight = acts[half] ?? 0;
  return weight === 0 ? "unknown" : ((scale[half] ?? 0) / weight).toFixed(1);
}
