import type { KeptForecast } from "../../../model/forecast.ts";
import { counted } from "../../../warning/watch/look/look.ts";
import { likelihoodWords } from "../../../warning/watch/likelihood.ts";
import { type DraftItem, type DraftSentence, found, item } from "../draft.ts";
import type { Scene } from "../scene.ts";
import { BRIEF } from "../words/codebook.ts";
import { chanceWords, likelihoodOpening } from "../words/likelihood.ts";
import { dayWords, shifted } from "../words/plain.ts";
import { voicedForecasts } from "./voiced.ts";

/** What is expected beyond what is usual, what falls due, what was scored; then the forecasts that others voiced. */
export function forecasts(scene: Scene): DraftItem[] {
  const known = scene.input.forecasts.filter(({ a, b, day }) => day <= scene.input.day && scene.betweenSides([a, b]));
  return [...scored(known, scene), ...due(known, scene), ...expected(known, scene), ...voicedForecasts(scene)];
}

function expected(known: readonly KeptForecast[], scene: Scene): DraftItem[] {
  const open = known.filter((each) => each.due > scene.input.day && each.horizon === BRIEF.forecast.horizon);
  const newest = new Map(open.toSorted((x, y) => (x.day < y.day ? -1 : 1)).map((each) => [questionOf(each), each]));
  const above = [...newest.values()]
    .filter((each) => risen(each) >= BRIEF.forecast.above)
    .sort((x, y) => risen(y) - risen(x) || (x.id < y.id ? -1 : 1));
  // Classes of hostile acts hold one another: a pair has one forecast of conflict and one of cooperation.
  const first = new Map(above.toReversed().map((each) => [trackOf(each), each]));
  return above
    .filter((each) => first.get(trackOf(each)) === each)
    .slice(0, BRIEF.most.forecasts)
    .map((each) => item([chance(each, scene), ...driver(each, scene)]));
}

function trackOf({ a, b, class: of }: KeptForecast): string {
  return [a, b, of === "material-cooperation"].join("/");
}

function questionOf({ a, b, class: of, horizon }: KeptForecast): string {
  return [a, b, of, horizon].join("/");
}

/** By how much it lies above what is usual for the pair. */
function risen({ probability, baseRate, climatology }: KeptForecast): number {
  return probability - (baseRate ?? climatology ?? 0);
}

function chance(forecast: KeptForecast, scene: Scene): DraftSentence {
  const { probability, day, due: last, baseRate } = forecast;
  const usual = baseRate === null ? "" : `, where ${chanceWords(baseRate)} is usual for the two`;
  const days = `from ${dayWords(shifted(day, 1))} to ${dayWords(last)}`;
  return found(`${likelihoodOpening(probability)} that ${whatWords(forecast, scene)} ${days}${usual}.`);
}

function whatWords({ class: of, a, b }: KeptForecast, { input }: Scene): string {
  const names: Readonly<Record<string, string>> = { A: input.named(a), B: input.named(b) };
  return BRIEF.forecasts[of].replaceAll(/\b[AB]\b/g, (side) => names[side] ?? side);
}

/** What moves it most; a driver's words end in which way. */
function driver({ drivers }: KeptForecast, scene: Scene): DraftSentence[] {
  const [first] = drivers;
  if (first === undefined || first.effect === 0) return [];
  const words = scene.clause(first.words.replace(/: (?:raises|lowers)$/, ""));
  return [found(`What ${first.effect > 0 ? "raises" : "lowers"} it most: ${words}.`)];
}

function due(known: readonly KeptForecast[], { input }: Scene): DraftItem[] {
  const until = shifted(input.day, BRIEF.ahead);
  const unscored = known.filter(({ score }) => score === null);
  const late = unscored.filter((each) => each.due < input.day).length;
  const soon = unscored.filter((each) => each.due >= input.day && each.due <= until).length;
  return [
    ...(late > 0 ? [item([found(`${counted(late, "forecast")} fell due and could not be scored yet.`)])] : []),
    ...(soon > 0
      ? [item([found(`${counted(soon, "forecast")} ${soon === 1 ? "falls" : "fall"} due by ${dayWords(until)}.`)])]
      : []),
  ];
}

/** Forecasts whose window closed in the days of the brief, or on the day before them, and what came of them. */
function scored(known: readonly KeptForecast[], scene: Scene): DraftItem[] {
  const first = shifted(scene.from, -1);
  const all = known.filter(({ score, due: last }) => score !== null && last >= first && last <= scene.input.day);
  return [...Map.groupBy(all, (each) => each.due)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([last, closed]) => item(scoredSentences(last, closed, scene), { change: `scored/${last}` }));
}

function scoredSentences(last: string, closed: readonly KeptForecast[], scene: Scene): DraftSentence[] {
  const happened = closed.filter(({ score }) => score?.outcome === true);
  const replayed = closed.filter(({ made }) => made === "replay").length;
  const some = replayed === closed.length ? "all" : `${replayed}`;
  const later = replayed === 0 ? "" : `; ${some} of them were worked out later from what was known on their day`;
  const figures = `The mean Brier score is ${mean(closed.map(({ score }) => score?.brier ?? 0))}, where 0 is best`;
  const usual = closed.every(({ baseRate }) => baseRate !== null)
    ? `, and the pairs’ own rates would have had ${mean(closed.map(baseBrier))}`
    : "";
  const count = `${counted(closed.length, "forecast")} fell due on ${dayWords(last)}, and ${happened.length} of them came true`;
  return [found(`${count}${later}.`), found(`${figures}${usual}.`), ...cameTrue(happened, scene)];
}

function cameTrue(happened: readonly KeptForecast[], scene: Scene): DraftSentence[] {
  const longest = new Map(happened.toSorted((x, y) => x.horizon - y.horizon).map((each) => [questionOf(each), each]));
  return [...longest.values()].slice(0, BRIEF.most.forecasts).map((each) => {
    const evidence = each.score?.evidence;
    const chanceGiven = `“${likelihoodWords(each.probability)}” (${chanceWords(each.probability)})`;
    const what = `${whatWords(each, scene)} within ${each.horizon} days`;
    const text = `Held ${chanceGiven} on ${dayWords(each.day)}, it happened: ${what}.`;
    return found(text, evidence ? scene.cite([evidence]) : []);
  });
}

function baseBrier({ baseRate, score }: KeptForecast): number {
  return ((baseRate ?? 0) - Number(score?.outcome)) ** 2;
}

function mean(values: readonly number[]): string {
  return (values.reduce((sum, each) => sum + each, 0) / values.length).toFixed(2);
}
