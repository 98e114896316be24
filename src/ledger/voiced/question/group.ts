import type { ResolutionRuling } from "../../../model/voiced.ts";
import type { EventIndex } from "../answers.ts";
import { lastDay } from "../answers.ts";
import { VOICED } from "../codebook.ts";
import type { Heard } from "../heard.ts";
import { likenessOf, scoreOf, daysBetween, dice } from "./same-question.ts";
import type { StoredEvent } from "../../../model/filing.ts";

/** One forecast with all reports of it, the first first. */
export type Voice = [first: Heard, ...again: Heard[]];

/** Forecasts that ask the same. The first one founds the question and gives it its id. */
export interface Question {
  id: string;
  voices: Voice[];
  /** Events that say yes, by day. */
  answers: StoredEvent[];
}

/**
 * Brings forecasts together, in the order in which they became known: each joins the open question that it is most like, or founds one.
 * What comes later changes no question that was there before, so that any earlier day can be shown as it was.
 */
export function groupForecasts(
  heard: readonly Heard[],
  events: EventIndex,
  rulings: readonly ResolutionRuling[],
): Question[] {
  const questions: Question[] = [];
  const shelves = new Map<string, Question[]>();
  const ruledOn = new Map(rulings.map(({ question, at }) => [question, at.slice(0, 10)]));
  for (const forecast of heard) {
    const question = mostLike(forecast, shelves, ruledOn);
    if (question) {
      addVoice(question, forecast);
      continue;
    }
    const founded: Question = { id: forecast.id, voices: [[forecast]], answers: events.answers(forecast) };
    questions.push(founded);
    for (const key of keysOf(forecast))
      shelves.set(key, [...(shelves.get(key) ?? []), founded].slice(-VOICED.same.candidates));
  }
  return questions;
}

function mostLike(
  forecast: Heard,
  shelves: ReadonlyMap<string, Question[]>,
  ruledOn: ReadonlyMap<string, string>,
): Question | null {
  let best: Question | null = null;
  let highest = VOICED.same.threshold;
  for (const question of new Set(keysOf(forecast).flatMap((key) => shelves.get(key) ?? []))) {
    const likeness = likenessOf(question.voices[0]![0], forecast);
    if (likeness === null) continue;
    const score = scoreOf(likeness, VOICED.same);
    if (score < highest || isClosed(question, forecast, ruledOn)) continue;
    best = question;
    highest = score;
  }
  return best;
}

/** Whether a question was answered, ruled on or past its last day when a forecast was made: then that one asks anew. */
function isClosed({ voices, answers }: Question, { stored }: Heard, ruledOn: ReadonlyMap<string, string>): boolean {
  const last = voices
    .map(([first]) => lastDay(first))
    .toSorted()
    .at(-1);
  return (
    (last !== undefined && last < stored.day) ||
    answers.some(({ day, knownDay }) => day !== null && day < stored.day && knownDay < stored.knownDay) ||
    voices.flat().some(({ id }) => (ruledOn.get(id) ?? "9999") < stored.day)
  );
}

function addVoice({ voices }: Question, forecast: Heard): void {
  const known = voices.find((voice) => isRetold(voice, forecast));
  if (known) known.push(forecast);
  else voices.push([forecast]);
}

/** Whether a forecast is told again and not made anew: by the same speaker with the same likelihood, or in nearly the same words. */
function isRetold([first]: Voice, again: Heard): boolean {
  const { days, alike, unnamedAlike } = VOICED.retold;
  if (!saysTheSame(first, again)) return false;
  const likeness = dice(first.reading.stems, again.reading.stems);
  const isNear = daysBetween(first.stored.day, again.stored.day) <= days;
  if (first.named && again.named) {
    return first.speaker === again.speaker && first.due === again.due && (isNear || likeness >= alike);
  }
  return isNear && first.stored.documentId !== again.stored.documentId && likeness >= unnamedAlike;
}

function saysTheSame({ probability, reading }: Heard, again: Heard): boolean {
  return (
    probability?.low === again.probability?.low &&
    probability?.high === again.probability?.high &&
    reading.opposite === again.reading.opposite &&
    reading.negated === again.reading.negated
  );
}

/** Shelves on which questions like a forecast may lie: its themes and those near them by party; where it has none, its rarer words. */
function keysOf({ reading, stored }: Heard): string[] {
  const { themes, type, parties, stems } = reading;
  const near = themes.flatMap(({ id }) => [id, ...kin(id)]);
  const matters = new Set(near.length > 0 || type === null ? near : [type]);
  const keys = [...matters].flatMap((matter) => parties.map((party) => `${matter}/${party}`));
  if (themes.length === 0) keys.push(...Array.from(stems, (stem) => `word/${stem}`));
  return [...keys, ...Array.from(matters, (matter) => `${matter}/in/${stored.documentId}`)];
}

/** Themes near this one, from either side. */
function kin(id: string): string[] {
  const near = Object.keys(VOICED.themes[id]?.near ?? {});
  return [...near, ...Object.entries(VOICED.themes).flatMap(([other, theme]) => (id in theme.near ? [other] : []))];
}
