import type { ForecastQuery, ForecastSkill, KeptForecast } from "../../model/forecast.ts";
import type { KeptEntry } from "../../model/journal.ts";
import type { Store } from "../../store/store.ts";
import { keptForecasts } from "../../warning/forecast-book/entries.ts";
import { skills } from "../../warning/forecast-book/skill.ts";

const PAGE = 100_000;

export interface ForecastReading {
  forecasts: (query: ForecastQuery) => Promise<{ total: number; forecasts: KeptForecast[] }>;
  forecastSkill: (asOf?: string) => Promise<ForecastSkill[]>;
  /** The newest forecasts of a pair whose windows are still open. */
  openOf: (a: string, b: string, asOf?: string) => Promise<KeptForecast[]>;
}

/** What is asked of forecasts, from the journal. */
export function forecastReading(store: Store, today: () => Promise<string>): ForecastReading {
  const book = forecastBook(store);
  return {
    async forecasts({ state, asOf, a, b, limit = 100, ...wanted }) {
      const day = asOf ?? (await today());
      const [one, other] = a === undefined || b === undefined ? [] : [a, b].sort();
      const found = (await book(asOf)).filter(
        (each) =>
          (one === undefined || (each.a === one && each.b === other)) &&
          (wanted.class === undefined || each.class === wanted.class) &&
          (wanted.horizon === undefined || each.horizon === wanted.horizon) &&
          (state === undefined || stateOf(each, day) === state),
      );
      return { total: found.length, forecasts: found.slice(0, limit) };
    },
    forecastSkill: async (asOf) => skills(await book(asOf)),
    async openOf(a, b, asOf) {
      const day = asOf ?? (await today());
      const [one, other] = [a, b].toSorted();
      const open = (await book(asOf)).filter((each) => each.a === one && each.b === other && each.due >= day);
      return open.filter(({ day: made }) => made === open[0]?.day);
    },
  };
}

function stateOf({ score, due }: KeptForecast, day: string): NonNullable<ForecastQuery["state"]> {
  if (score !== null) return "scored";
  return due < day ? "due" : "open";
}

/** The forecasts and scores written by a day, newest first; of the journal only what is new is read. */
function forecastBook(store: Store): (asOf?: string) => Promise<KeptForecast[]> {
  let entries: KeptEntry[] = [];
  let whole: KeptForecast[] = [];
  return async (asOf) => {
    const after = entries.at(-1)?.seq ?? 0;
    const more = await store.journal({ kinds: ["forecast", "score"], after, limit: PAGE });
    if (more.length > 0 && (entries.at(-1)?.seq ?? 0) === after) {
      entries = [...entries, ...more];
      whole = keptForecasts(entries);
    }
    return asOf === undefined ? whole : keptForecasts(entries.filter(({ day }) => day <= asOf));
  };
}
