import type { CalendarStatus } from "../../model/calendar.ts";
import type { VoicedForecast, VoicedQuestion } from "../../model/voiced.ts";
import type { DueDay } from "../calendar/due-day.ts";

/** The days on which the forecasts of a question fall due, for the calendar: one entry a day. */
export function dueDaysOf(question: VoicedQuestion): DueDay[] {
  const byDay = Map.groupBy(question.forecasts, ({ due }) => due);
  return Array.from(byDay).flatMap(([day, forecasts]) => {
    if (day === null) return [];
    const { status, because } = standing(question, forecasts);
    return {
      id: `${question.id}@${day}`,
      kind: "forecast" as const,
      title: `Forecast due: ${question.words}`,
      participants: question.parties,
      day,
      status,
      because,
      reports: forecasts.map(toldOf),
      commitment: null,
      question: question.id,
    };
  });
}

function standing(
  { resolution }: VoicedQuestion,
  forecasts: readonly VoicedForecast[],
): { status: CalendarStatus; because: string } {
  const names = forecasts.map(({ speaker }) => speaker.name).join(", ");
  if (resolution === null)
    return { status: "expected", because: `Forecast by ${names}; not yet said how it turned out.` };
  const status = resolution.happened === null ? "not-reported" : resolution.happened ? "met" : "missed";
  return { status, because: `Forecast by ${names}. ${resolution.because}` };
}

function toldOf({
  documentId,
  title,
  outlet,
  url,
  publishedAt,
  day,
  knownDay,
  reports,
  evidence,
}: VoicedForecast): DueDay["reports"][number] {
  return { documentId, title, outlet, url, publishedAt, day, knownDay, reports, words: evidence };
}
