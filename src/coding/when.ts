import type { TimeMention, TokenRange } from "../language/doc.ts";
import type { Interval } from "../model/interval.ts";
import { type Reading, sentenceRange } from "./reading.ts";

const DAY = 86_400_000;
/** Older than this before publication is background (rule 11). */
const BACKGROUND_DAYS = 90;

/** The time expressions of each sentence, in text order. */
export type Times = Map<number, TimeMention[]>;

export function timesBySentence(reading: Reading): Times {
  const times: Times = new Map();
  for (const time of reading.doc.times) {
    const sentence = reading.sentenceOf[time.start] ?? -1;
    const list = times.get(sentence);
    if (list) list.push(time);
    else times.set(sentence, [time]);
  }
  return times;
}

/** The time that a sentence gives for the act at a token: the nearest in the act's own words, else the sentence's only one. */
export function timeOf(reading: Reading, times: Times, token: number, words: TokenRange): TimeMention | null {
  const all = times.get(reading.sentenceOf[token] ?? -1) ?? [];
  const own = all.filter((time) => time.start >= words.start && time.end <= words.end);
  const opening = all.filter((time) => time.start <= sentenceRange(reading, token).start + 1);
  const pool =
    own.length > 0
      ? own
      : opening.length > 0
        ? opening
        : all.filter((time) => all.length === 1 && !inOtherClause(reading, time, token));
  const distance = (time: TimeMention) => Math.min(Math.abs(time.start - token), Math.abs(time.end - token));
  return pool.reduce<TimeMention | null>(
    (best, time) => (best === null || distance(time) < distance(best) ? time : best),
    null,
  );
}

/** A time belongs to the verb nearest to it. */
function inOtherClause(reading: Reading, time: TimeMention, token: number): boolean {
  const [from, to] = time.start > token ? [token + 1, time.start] : [time.end, token];
  for (let i = from; i < to; i++) if ((reading.clauseAt[i] ?? -1) >= 0) return true;
  return false;
}

/** Whether a date lies more than 90 days before publication; false while either is unknown. */
export function isBackground(date: Interval | null, published: string | null): boolean {
  if (!date?.end || !published || !/^\d{4}/.test(date.end)) return false;
  return Date.parse(published.slice(0, 10)) - Date.parse(date.end) > BACKGROUND_DAYS * DAY;
}
