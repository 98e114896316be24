import type { CalendarStatus } from "../../model/calendar.ts";
import type { Commitment } from "../../model/commitment.ts";
import type { Told } from "../../model/stated.ts";
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

function toldOf({ documentId, title, outlet, url, publishedAt, day, knownDay, reports }: Told): Told {
  return { documentId, title, outlet, url, publishedAt, day, knownDay, reports };
}
