import type { CalendarStatus } from "../../model/calendar.ts";
import type { Commitment } from "../../model/commitment.ts";
import type { VoicedQuestion } from "../../model/voiced.ts";
import type { DueDay } from "../../ledger/calendar/due-day.ts";

/** What a deadline says of how its commitment stands. */
const KEPT: Readonly<Partial<Record<Commitment["status"], CalendarStatus>>> = {
  acted: "met",
  "acted-in-part": "met",
  "not-acted": "missed",
  lapsed: "missed",
  contradicted: "missed",
  withdrawn: "cancelled",
};

/** The deadline of a commitment as a date of the calendar; none where nobody named one. */
export function deadlineDay(commitment: Commitment): DueDay[] {
  const { id, deadline, words, side, addressees, status, because, wordings } = commitment;
  if (deadline === null) return [];
  return [
    {
      id: `deadline/${id}`,
      kind: "deadline",
      title: words,
      participants: [...new Set([...side, ...addressees])],
      day: deadline,
      status: KEPT[status] ?? "expected",
      because,
      reports: wordings.map(({ evidence, ...wording }) => ({ ...toldOf(wording), words: evidence })),
      commitment: id,
      question: null,
    },
  ];
}

/** The days on which the forecasts on a question fall due. */
export function forecastDays({ id, words, parties, forecasts, resolution }: VoicedQuestion): DueDay[] {
  const days = Map.groupBy(
    forecasts.filter(({ due }) => due !== null),
    ({ due }) => due as string,
  );
  return [...days].map(([day, due]): DueDay => {
    const happened = resolution?.happened ?? null;
    return {
      id: `forecast/${id}/${day}`,
      kind: "forecast",
      title: words,
      participants: parties,
      day,
      status: happened === null ? "expected" : happened ? "met" : "missed",
      because: resolution?.because ?? `Forecast by ${due.map(({ speaker }) => speaker.name).join(", ")}.`,
      reports: due.map(({ evidence, ...forecast }) => ({ ...toldOf(forecast), words: evidence })),
      commitment: null,
      question: id,
    };
  });
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
}: DueDay["reports"][number] | Omit<DueDay["reports"][number], "words">) {
  return { documentId, title, outlet, url, publishedAt, day, knownDay, reports };
}
