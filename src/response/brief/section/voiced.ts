import type { VoicedForecast, VoicedQuestion } from "../../../model/voiced.ts";
import { likelihoodWords } from "../../../warning/watch/likelihood.ts";
import { type DraftItem, type DraftSentence, found, item } from "../draft.ts";
import { citationOfTold, type Scene } from "../scene.ts";
import { BRIEF } from "../words/codebook.ts";
import { shortened } from "../words/legible.ts";
import { speakerWords } from "../words/speaker.ts";
import { rangeWords } from "../words/likelihood.ts";
import { dayWords, sentence, shifted } from "../words/plain.ts";

/** Questions on which others forecast: those that were answered, that fall due, or whose forecasts contradict each other. */
export function voicedForecasts(scene: Scene): DraftItem[] {
  const concerned = scene.input.voiced.filter(
    ({ parties, forecasts }) => scene.touchesSide(parties) && forecastsKnown(forecasts, scene).length > 0,
  );
  const answered = concerned.filter(({ resolution }) => resolution !== null && scene.covers(resolution.day));
  const open = concerned.filter(
    (each) => each.resolution === null && (each.contradiction !== null || fallsDue(each, scene)),
  );
  return [...answered, ...open.sort(newestFirst)].slice(0, BRIEF.most.voiced).map((each) => questionItem(each, scene));
}

function forecastsKnown(forecasts: readonly VoicedForecast[], { input }: Scene): VoicedForecast[] {
  return forecasts.filter(({ knownDay }) => knownDay <= input.day);
}

function fallsDue({ forecasts }: VoicedQuestion, { input }: Scene): boolean {
  const until = shifted(input.day, BRIEF.ahead);
  return forecasts.some(({ due }) => due !== null && due >= input.day && due <= until);
}

function newestFirst(a: VoicedQuestion, b: VoicedQuestion): number {
  const [one, other] = [a.forecasts.at(-1)?.day ?? "", b.forecasts.at(-1)?.day ?? ""];
  return Number(one < other) - Number(one > other) || Number(a.id > b.id) - Number(a.id < b.id);
}

function questionItem({ id, words, forecasts, contradiction, resolution }: VoicedQuestion, scene: Scene): DraftItem {
  const known = forecastsKnown(forecasts, scene);
  const against = contradiction === null ? [] : [found(scene.reason(contradiction))];
  const answer = resolution !== null && scene.covers(resolution.day) ? answerSentences(resolution, known, scene) : [];
  return item([...newestOfEach(known).map((each) => saidSentence(each, scene)), ...against, ...answer], {
    about: shortened(words, BRIEF.longest.title),
    change: answer.length === 0 ? null : `voiced/${id}/${resolution?.day}`,
  });
}

/** What each speaker said last, oldest first. */
function newestOfEach(known: readonly VoicedForecast[]): VoicedForecast[] {
  const newest = new Map(known.map((each) => [each.speaker.name, each]));
  return known.filter((each) => newest.get(each.speaker.name) === each).slice(-BRIEF.most.voiced);
}

function saidSentence(forecast: VoicedForecast, { input }: Scene): DraftSentence {
  const { speaker, day, content, evidence, probability, due } = forecast;
  const range =
    probability === null
      ? []
      : [`read as ${likelihoodWords((probability.low + probability.high) / 2)}, ${rangeWords(probability)}`];
  const terms = [...range, ...(due === null ? [] : [`due ${dayWords(due)}`])];
  const read = terms.length === 0 ? "" : ` (${terms.join("; ")})`;
  const text = `On ${dayWords(day)} ${speakerWords(speaker, input.named)} said: “${shortened(content.text, BRIEF.longest.quote)}”${read}`;
  return found(sentence(text), [citationOfTold(forecast, evidence.text)]);
}

function answerSentences(
  resolution: NonNullable<VoicedQuestion["resolution"]>,
  known: readonly VoicedForecast[],
  scene: Scene,
): DraftSentence[] {
  const { happened, by, because, day, evidence } = resolution;
  const outcome = happened === null ? "it cannot be said" : happened ? "it happened" : "it did not happen";
  const who = by === "events" ? "" : `, as ${by} decided`;
  const why = scene.clause(because);
  const cites = evidence === null ? [] : scene.cite([evidence]);
  const scores = known.flatMap(({ speaker, brier }) => (brier === null ? [] : [`${speaker.name} ${brier.toFixed(2)}`]));
  const score = scores.length === 0 ? [] : [found(`Brier scores, where 0 is best: ${scores.join(", ")}.`)];
  return [found(sentence(`Answered on ${dayWords(day)}${who}, ${outcome}: ${why}`), cites), ...score];
}
