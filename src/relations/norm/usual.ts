import type { CountDistribution } from "./negative-binomial.ts";
import { estimateRate, predict, type Rate } from "./rate.ts";
import { YEAR_WEEKS, type YearShape, yearActs, yearShape } from "./season.ts";
import { at, LONGEST_WINDOW, normWeeks, type Tally, WEEK, weekdayOf } from "./tally.ts";
import { type Reported, volumeDoubt, weeklyExposures } from "./volume.ts";
import { type WeekShape, weekShape } from "./weekday.ts";

const SEASON_LOOKS = 2;

/** A rate with what raises or lowers it: the day of the week and the season. */
export interface SeasonedRate extends Rate {
  week: WeekShape | null;
  year: YearShape | null;
}

/** The usual rate of a count, from its days before the longest window; `null` without any. */
export function usualRate(tally: Tally, volume: Reported | null): SeasonedRate | null {
  const exposures = volume === null ? undefined : weeklyExposures(volume);
  const plain = estimateRate({ weeks: normWeeks(tally), days: tally.days, exposures });
  if (plain === null) return null;
  const week = weekShape(tally.weekdays, plain.dispersion, volume?.usual.shape ?? null);
  let seasoned: Pick<SeasonedRate, keyof Rate | "year"> = { ...plain, year: null };
  // What the season explains is no clustering: a second look at the season, with the rest of the dispersion, sees more of it.
  const acts = yearActs(tally.weeks);
  if (acts === null) return { ...seasoned, week };
  for (let look = 0; look < SEASON_LOOKS; look++) {
    const year = yearShape(acts, seasoned.slowDispersion);
    seasoned = { ...(estimateRate({ ...inSeason(tally, year, exposures), days: tally.days }) ?? plain), year };
  }
  return { ...seasoned, week };
}

/** The weeks of the norm, each with the season and the volume as its exposure. */
function inSeason(tally: Tally, year: YearShape, exposures: Float64Array | undefined) {
  const weeks = normWeeks(tally);
  const seasoned = weeks.map((_, i) => at(year, weekOfYear(i - weeks.length)));
  if (exposures !== undefined)
    for (let i = 0; i < seasoned.length; i++) seasoned[i] = at(seasoned, i) * at(exposures, i);
  return { weeks, exposures: seasoned };
}

/** How many acts are usual in a window that ends on the as-of day, at so many times the usual reporting. */
export function usualIn(rate: SeasonedRate, window: number, volume: number = 1): CountDistribution {
  const { mean, variance } = predict(rate, window, usualDays(rate, window) * volume);
  return { mean, variance: variance + volumeDoubt(volume) * mean ** 2 };
}

/** How many usual days the days of a window are worth. */
function usualDays({ week, year }: SeasonedRate, window: number): number {
  if (week === null && year === null) return window;
  let days = 0;
  for (let ago = 0; ago < window; ago++) {
    const onWeekday = week === null ? 1 : at(week, weekdayOf(ago));
    const ofYear = year === null ? 1 : at(year, weekOfYear(Math.floor((LONGEST_WINDOW - 1 - ago) / WEEK)));
    days += onWeekday * ofYear;
  }
  return days;
}

/** The week of the year of a week so many weeks after the norm; those of the norm itself are negative. */
function weekOfYear(weeksAfter: number): number {
  return ((weeksAfter % YEAR_WEEKS) + YEAR_WEEKS) % YEAR_WEEKS;
}
