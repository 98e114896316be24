import { dayNumber, isoDay } from "../../model/day.ts";
import { Failure } from "../../model/failure.ts";
import type { Watch, WatchState } from "../../model/watch.ts";
import { unlessBroken } from "./broken.ts";
import type { WatchHistory } from "./history.ts";
import { levelWords } from "./level/needs.ts";
import { type Memory, NO_MEMORY } from "./memory.ts";
import { type News, openSights, type OpenSights } from "./open-sights.ts";

const WHOLE_DATE = /^\d{4}-\d{2}-\d{2}$/;
/** How far before the first day asked for a replay begins: what lies further back no longer bears on a level. */
const WARM_UP_DAYS = 3_660;

/** A watch in its course, day by day. */
export interface Replay {
  /**
   * Evaluates every day after the last one up to `to`, an ISO date (a day is a UTC calendar day).
   *
   * @throws Failure `watch.clock` where `to` lies before the last day, `watch.day` where it is no date
   */
  advance(to: string): WatchState[];
  /**
   * Takes in what became known on the last day or later. `false`, with nothing taken in, where something was known earlier:
   * then the past itself has changed, and the replay is to be opened anew.
   */
  learn(news: News): boolean;
  /** The last day again, with all that has been learnt since; `null` before the first. */
  again(): WatchState | null;
  /** What to hand to `openReplay` to go on after the last day. */
  memory(): Memory;
}

/**
 * The states of a watch, one for each day from `from` to `to` (ISO dates, both inclusive): a fold over the history in which
 * each day sees what had become known by its end and nothing else. The fold begins with the record, at most ten years
 * before `from`, so a day's state does not hang on where one began to ask. Live and back-tested days come from here alike.
 *
 * @throws Failure `watch.day` for a day that is none, `watch.clock` where `to` lies before `from`
 */
export function replayWatch(
  watch: Watch,
  history: WatchHistory,
  { from, to }: { from: string; to: string },
): WatchState[] {
  const [first, last] = [calendarDay(from), calendarDay(to)];
  if (last < first) {
    throw new Failure(
      "watch.clock",
      `The replay of "${watch.id}" ends on ${to}, before it begins on ${from}: give the earlier day first.`,
    );
  }
  const begun = history.reports.reduce((least, { day }) => (day < least ? day : least), from);
  const start = Math.max(Math.min(dayNumber(begun) ?? first, first), first - WARM_UP_DAYS);
  const course = openReplay(watch, history, { ...NO_MEMORY, day: isoDay(start - 1) });
  return course.advance(to).slice(first - start);
}

/** Opens a watch's course after the day of a memory; without one, on the first day that it is advanced to. */
export function openReplay(watch: Watch, history: WatchHistory, resume: Memory = NO_MEMORY): Replay {
  const sights = openOrFail(watch, history);
  let before = resume;
  let after = resume;

  const step = (day: number): WatchState => {
    const { state, memory } = unlessBroken(watch, day, before, () => sights.evaluate(day, before));
    after = memory;
    return state;
  };

  return {
    advance(to) {
      const last = calendarDay(to);
      const done = dayNumber(after.day) ?? last - 1;
      if (last < done) throw setBack(watch, after, to);
      return Array.from({ length: last - done }, (_, i) => {
        before = after;
        return step(done + 1 + i);
      });
    },
    learn: (news) => sights.learn(news, after.day ?? ""),
    again: () => (after.day === null || after === before ? null : step(dayNumber(after.day) ?? 0)),
    memory: () => after,
  };
}

/** What cannot even be opened fails on each of its days, where a broken rule is told. */
function openOrFail(watch: Watch, history: WatchHistory): OpenSights {
  try {
    return openSights(watch, history);
  } catch (cause) {
    return {
      evaluate: () => {
        throw cause;
      },
      learn: () => false,
    };
  }
}

function setBack({ id }: Watch, { day, fire }: Memory, to: string): Failure {
  return new Failure(
    "watch.clock",
    `The clock was set back: "${id}" stands at ${levelWords(fire.level)}, on ${day}, and ${to} lies before it, so wait for the clock or replay from the start.`,
  );
}

function calendarDay(written: string): number {
  const day = WHOLE_DATE.test(written) ? dayNumber(written) : null;
  if (day !== null) return day;
  throw new Failure("watch.day", `"${written}" is no day: give a calendar day of UTC such as 2024-04-08.`);
}
