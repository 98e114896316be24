import type { Resolution, ResolutionRuling } from "../../../model/voiced.ts";
import { addDays, answeringTypes, type EventIndex, lastDay } from "../answers.ts";
import { VOICED } from "../codebook.ts";
import type { Question } from "../question/group.ts";
import type { Heard } from "../heard.ts";
import { stateTitles } from "../state-title.ts";

/** How a question, or one forecast on it, turned out by the end of `asOf`; `null` while that is open. */
export function outcomeOf(
  forecast: Heard,
  last: string,
  { answers }: Question,
  events: EventIndex,
  asOf: string,
): Resolution | null {
  const { day: made } = forecast.stored;
  const answer = answers.find(({ day, knownDay }) => day! > made && day! <= last && knownDay <= asOf);
  if (answer) {
    const { day, documentId, event, outlet, knownDay } = answer;
    const because = `${outlet ?? "A report"} tells of ${day}: “${event.evidence.text}”`;
    return {
      happened: true,
      by: "events",
      because,
      day: latest(day!, knownDay),
      evidence: { documentId, eventId: event.id },
    };
  }
  const settled = addDays(last, VOICED.answers.waitDays);
  if (answeringTypes(forecast.reading).length === 0 || forecast.reading.parties.length === 0 || settled >= asOf)
    return null;
  const parties = stateTitles(forecast.reading.parties);
  const within = `from ${made} to ${last}${forecast.due === null ? " (the words name no day; this many are taken)" : ""}`;
  const heard = events.heardOf(forecast, addDays(made, 1), last, asOf);
  const because = heard
    ? `No such act of ${parties} was reported ${within}.`
    : `Nothing at all was reported of ${parties} ${within}: that no act was reported says nothing.`;
  return { happened: heard ? false : null, by: "events", because, day: settled, evidence: null };
}

/** An analyst's word as a resolution: the latest by `asOf` on the question, by the id of any of its forecasts; `null` for none. */
export function ruledOutcome(
  { voices }: Question,
  rulings: readonly ResolutionRuling[],
  asOf: string,
): Resolution | null {
  const ids = new Set(voices.flatMap((voice) => voice.map(({ id }) => id)));
  const ruling = rulings
    .filter(({ question, at }) => ids.has(question) && at.slice(0, 10) <= asOf)
    .toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)))
    .at(-1);
  if (!ruling) return null;
  return {
    happened: ruling.happened,
    by: ruling.by,
    because: ruling.because,
    day: ruling.at.slice(0, 10),
    evidence: null,
  };
}

/** The last day on which a forecast on the question may come true. */
export function lastDayOf({ voices }: Question): string {
  return (
    voices
      .map(([first]) => lastDay(first))
      .toSorted()
      .at(-1) ?? ""
  );
}

function latest(one: string, other: string): string {
  return one > other ? one : other;
}
