import type { Act } from "../../model/act.ts";
import { dayNumber, isoDay } from "../../model/day.ts";
import type { Commitment } from "../../model/commitment.ts";
import type { Forecast } from "../../model/forecast.ts";
import type { Store } from "../../store/store.ts";
import { forecastEntries, keptForecasts, scoreEntries } from "../../warning/forecast-book/entries.ts";
import { issue, type Office, train } from "../../warning/forecast-book/issue.ts";
import { drivenByOpenWords } from "../../warning/open-words/drive.ts";
import { ratesOf } from "../../warning/open-words/rates.ts";
import { dueDay, settle } from "../../warning/forecast-book/settle.ts";

/** How far back acts are learnt from, in days. */
const LEARNT_DAYS = 1_095;
/** Days between two replayed forecasts of an archive, how many are made up for, and after how many days one learns anew. */
const REPLAY_STEP = 7;
const REPLAYS = 52;
const TRAIN_EVERY = 28;
/** Days of record before the first forecast: nothing can be said from less. */
const LEAST_RECORD = 60;

export interface ForecastingParts {
  store: Store;
  pairs: () => Promise<{ a: string; b: string }[]>;
  /** All commitments as known at the end of a day. */
  commitmentsOf: (day: string) => Promise<readonly Commitment[]>;
  today: () => Promise<string>;
  now: () => Date;
}

/**
 * Makes the forecasts that are missing and scores those whose window has closed. Today's are made live where the calendar has
 * not moved past it; those of earlier days are made up for once a week, as known then, and say so.
 */
export async function keepForecasts({ store, pairs, commitmentsOf, today, now }: ForecastingParts): Promise<void> {
  const to = await today();
  const watched = await pairs();
  const days = watched.length === 0 ? [] : await missingDays(store, to);
  if (days.length > 0) {
    const from = isoDay((dayNumber(days[0] ?? to) ?? 0) - LEARNT_DAYS);
    const acts = await store.acts({ from, to, asOf: to });
    const calendar = now().toISOString().slice(0, 10);
    const forecasts = [...made(acts, watched, days, (day) => (day < calendar ? "replay" : "live"))];
    await store.record(forecastEntries(await driven(forecasts, commitmentsOf), now().toISOString()));
  }
  await scoreDue(store, to, now);
}

/** The forecasts with what the two sides said they would do, as known on their day. */
async function driven(
  forecasts: readonly Forecast[],
  commitmentsOf: ForecastingParts["commitmentsOf"],
): Promise<Forecast[]> {
  const days = await Promise.all(
    [...Map.groupBy(forecasts, ({ day }) => day)].map(async ([day, ofDay]) => {
      const commitments = await commitmentsOf(day);
      const rates = ratesOf(commitments, day);
      return ofDay.map((forecast) => drivenByOpenWords(forecast, commitments, rates));
    }),
  );
  return days.flat();
}

/** The days that have no forecast yet: today, and before the first ones a year's weeks. */
async function missingDays(store: Store, today: string): Promise<string[]> {
  const [newest] = await store.journal({ kinds: ["forecast"], newest: true, limit: 1 });
  if (newest !== undefined && newest.day >= today) return [];
  const { firstDay } = await store.status();
  const last = dayNumber(today);
  const begun = dayNumber(firstDay);
  if (last === null || begun === null) return [];
  const after = Math.max(dayNumber(newest?.day ?? null) ?? 0, begun + LEAST_RECORD);
  const weeks = Array.from({ length: REPLAYS }, (_, n) => last - n * REPLAY_STEP).toReversed();
  return weeks.filter((day) => day > after).map(isoDay);
}

function* made(
  acts: readonly Act[],
  pairs: readonly { a: string; b: string }[],
  days: readonly string[],
  how: (day: string) => Forecast["made"],
): Generator<Forecast> {
  let office: Office | null = null;
  let trained = Number.NEGATIVE_INFINITY;
  for (const day of days) {
    const known = acts.filter(({ knownDay, day: on }) => knownDay <= day && on <= day);
    const number = dayNumber(day) ?? 0;
    if (office === null || number - trained >= TRAIN_EVERY) {
      office = train(known, day);
      trained = number;
    }
    yield* issue(office, known, pairs, { day, made: how(day) });
  }
}

/** Scores what is due by what was known on the day after its window closed. */
async function scoreDue(store: Store, today: string, now: () => Date): Promise<void> {
  const entries = await store.journal({ kinds: ["forecast", "score"], limit: 100_000 });
  const due = keptForecasts(entries).filter((each) => each.score === null && dueDay(each) < today);
  if (due.length === 0) return;
  const pairs = [...new Map(due.map(({ a, b }) => [`${a} ${b}`, [a, b] as const])).values()];
  const acts = await store.acts({ pairs: pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]) });
  const at = now().toISOString();
  const byDay = Map.groupBy(due, (each) => isoDay((dayNumber(dueDay(each)) ?? 0) + 1));
  const scored = [...byDay].flatMap(([day, forecasts]) => {
    const known = acts.filter(({ knownDay }) => knownDay <= day);
    const scores = settle(forecasts, known);
    const both = forecasts.flatMap((forecast, index) => {
      const score = scores[index];
      return score === undefined ? [] : [{ forecast, score }];
    });
    return scoreEntries(both, { day, at });
  });
  await store.record(scored);
}
