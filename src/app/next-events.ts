import { dayNumber, isoDay } from "../model/day.ts";
import type { EventType } from "../model/event.ts";
import type { NextEvent } from "../model/next-event.ts";
import type { Store } from "../store/store.ts";
import { trainNextEvent } from "../warning/next-event/next-event.ts";

export interface NextEventQuery {
  actor: string;
  recipient?: string;
  asOf?: string;
  limit?: number;
}

/** How far back acts are learnt from, in days, and how many of the newest at most. */
const LEARNT_DAYS = 730;
const MOST_FACTS = 6_000;
/** The days ahead that a guess is about. */
const WINDOW_DAYS = 30;

/** What an actor is likely to do next, from the acts of its own and its counterpart's as known by the end of a day. */
export async function nextEvents(
  store: Store,
  { actor, recipient, limit = 10 }: NextEventQuery,
  asOf: string,
): Promise<NextEvent[]> {
  const last = dayNumber(asOf) ?? 0;
  const concerned = [actor, recipient ?? []].flat();
  const from = isoDay(last - LEARNT_DAYS);
  const rows = await Promise.all(
    concerned.flatMap((code) => [
      store.rollup({ actor: code, from, to: asOf, asOf }),
      store.rollup({ recipient: code, from, to: asOf, asOf }),
    ]),
  );
  const once = new Map(rows.flat().map((row) => [[row.day, row.actor, row.recipient, row.type].join(" "), row]));
  const newest = [...once.values()].sort((a, b) => (a.day < b.day ? -1 : 1)).slice(-MOST_FACTS);
  if (newest.length === 0) return [];
  const facts = newest.map(({ day, actor: subject, recipient: object, type: relation }) => {
    return { time: dayNumber(day) ?? 0, subject, relation, object };
  });
  const model = trainNextEvent(facts, { showTime: isoDay });
  const asked = { window: WINDOW_DAYS, limit, ...(recipient === undefined ? {} : { object: recipient }) };
  return model.outlook(actor, last + 1, asked).map(({ rank, relation, object, probability, because, method }) => ({
    rank,
    actor,
    type: relation as EventType,
    recipient: String(object),
    score: probability,
    because: because.map(({ words, effect, facts: acts }) => {
      const day = acts.reduce<number | null>((late, { time }) => (late === null || time > late ? time : late), null);
      return { words, effect, day: day === null ? null : isoDay(day) };
    }),
    method,
  }));
}
