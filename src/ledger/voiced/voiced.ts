import type { StoredEvent } from "../../model/filing.ts";
import type { Forecaster, ResolutionRuling, VoicedForecast, VoicedQuery, VoicedQuestion } from "../../model/voiced.ts";
import { answeringTypes, indexEvents } from "./answers.ts";
import { contradictionOf } from "./question/contradiction.ts";
import { recordsOf } from "./outcome/forecasters.ts";
import { groupForecasts, type Question, type Voice } from "./question/group.ts";
import { type Heard, inOrder } from "./heard.ts";
import { middle, turned } from "./reading/likelihood.ts";
import { lastDayOf, outcomeOf, ruledOutcome } from "./outcome/outcome.ts";
import { questionWords } from "./question/question-words.ts";

/** The book of voiced forecasts. Every answer rests on what was known by the end of its as-of day. */
export interface VoicedBook {
  /** Questions, those with the newest forecast first. */
  questions(query: VoicedQuery): VoicedQuestion[];
  /** The question with this id, or that any forecast with this id is on; `null` where none was known. */
  question(id: string, asOf?: string): VoicedQuestion | null;
  /** Speakers' records, best first. */
  forecasters(asOf?: string): Forecaster[];
}

export interface VoicedRecord {
  /** From `hearForecasts`, in any order of documents. */
  heard: readonly Heard[];
  /** What `eventsNeeded` asked for. */
  events: readonly StoredEvent[];
  rulings: readonly ResolutionRuling[];
  /** The as-of day where a query gives none. */
  today: string;
}

const LIMIT = { default: 100, most: 1_000 };

/** Opens the book over what was heard. */
export function openVoiced({ heard, events, rulings, today }: VoicedRecord): VoicedBook {
  const index = indexEvents(events);
  const groups = groupForecasts(inOrder(heard), index, rulings);
  const places = new Map(groups.flatMap((group) => group.voices.flat().map(({ id }) => [id, group] as const)));
  const seen = (group: Question, asOf: string): VoicedQuestion | null => {
    const known = knownBy(group, asOf);
    if (known === null) return null;
    const ruled = ruledOutcome(known, rulings, asOf);
    const [[founder], ...others] = known.voices as [Voice, ...Voice[]];
    const resolution = ruled ?? outcomeOf(founder, lastDayOf(known), known, index, asOf);
    const forecasts = known.voices.map((voice) => {
      const outcome = ruled ?? outcomeOf(voice[0], lastDayOf({ ...known, voices: [voice] }), known, index, asOf);
      return forecastOf(voice, known.id, outcome?.happened ?? null);
    });
    return {
      id: known.id,
      words: questionWords([founder, ...others.map(([first]) => first)]),
      types: answeringTypes(founder.reading),
      parties: founder.reading.parties,
      forecasts,
      contradiction: contradictionOf(forecasts),
      resolution,
    };
  };
  const all = (asOf: string): VoicedQuestion[] => groups.flatMap((group) => seen(group, asOf) ?? []);
  return {
    questions: (query) => {
      const asOf = query.asOf ?? today;
      return all(asOf)
        .filter((question) => answersTo(question, query, asOf))
        .toSorted((one, other) => (newest(one) < newest(other) ? 1 : -1))
        .slice(0, Math.min(query.limit ?? LIMIT.default, LIMIT.most));
    },
    question: (id, asOf = today) => {
      const group = places.get(id);
      return group === undefined ? null : seen(group, asOf);
    },
    forecasters: (asOf = today) => recordsOf(all(asOf)),
  };
}

/** A question as it was known by the end of a day; `null` where it was not. */
function knownBy({ id, voices, answers }: Question, asOf: string): Question | null {
  const known = voices.flatMap((voice) => {
    const [first, ...again] = voice.filter(({ stored }) => stored.knownDay <= asOf);
    return first === undefined ? [] : [[first, ...again] satisfies Voice];
  });
  return known.length === 0 ? null : { id, voices: known, answers };
}

function forecastOf(voice: Voice, question: string, happened: boolean | null): VoicedForecast {
  const [{ id, stored, speaker, probability, horizon, due, reading }] = voice;
  const { statement, ...told } = stored;
  const denies = reading.negated !== reading.opposite;
  const chance = probability === null ? null : denies ? middle(turned(probability)) : middle(probability);
  return {
    ...told,
    id,
    statementId: statement.id,
    question,
    speaker: { name: speaker, country: statement.speaker.country },
    content: statement.content,
    evidence: statement.evidence,
    probability,
    chance,
    denies,
    horizon,
    due,
    reports: voice.reduce((sum, { stored: { reports } }) => sum + reports, 0),
    brier: happened === null || chance === null ? null : brierScore(chance, happened),
  };
}

/** Brier's quadratic score (1950) of one forecast, told in parts of ten thousand: 0 is best, 1 worst. */
function brierScore(chance: number, happened: boolean): number {
  return Math.round((chance - Number(happened)) ** 2 * 1e4) / 1e4;
}

function answersTo(question: VoicedQuestion, query: VoicedQuery, asOf: string): boolean {
  const { concerns, speaker, state, contradicting } = query;
  return (
    (concerns === undefined || question.parties.includes(concerns)) &&
    (speaker === undefined || question.forecasts.some((forecast) => forecast.speaker.name === speaker)) &&
    (contradicting === undefined || contradicting === (question.contradiction !== null)) &&
    (state === undefined || state === stateOf(question, asOf))
  );
}

/** `due`: the last day that its forecasts name has passed, and nobody has said how it turned out. */
function stateOf({ resolution, forecasts }: VoicedQuestion, asOf: string): "open" | "due" | "resolved" {
  if (resolution !== null) return "resolved";
  const dues = forecasts.map(({ due }) => due);
  return dues.every((due) => due !== null && due < asOf) ? "due" : "open";
}

function newest({ forecasts, id }: VoicedQuestion): string {
  return `${forecasts
    .map(({ day }) => day)
    .toSorted()
    .at(-1)}/${id}`;
}
