import type { Reader } from "../src/http/reader.ts";
import type { DependenceView, IndicatorSeries, IndicatorView } from "../src/model/indicator.ts";

const GAS: IndicatorSeries = {
  id: "price/gas",
  title: "Gas, month ahead",
  kind: "price",
  unit: "EUR/MWh",
  frequency: "month",
  reporter: null,
  partner: null,
  item: null,
  flow: null,
  source: "An exchange",
};

const IMPORTS: IndicatorSeries = {
  ...GAS,
  id: "trade/KOR/RUS/2711/import",
  title: "Imports of gas from Russia",
  kind: "trade",
  unit: "t",
  reporter: "KOR",
  partner: "RUS",
  item: "2711",
  flow: "import",
};

const VALUES = [24, 26, 25, null, 27, 29, 28, 26, 27, 28, 30, 40.2];

/** Economic series of the fixture: a price with a gap and a revision, and the shares of two partners. */
export function fixtureEconomy(today: string): Pick<Reader, "series" | "indicator" | "dependence"> {
  return {
    series: async () => [GAS, IMPORTS],
    indicator: async (id, asOf = today) => (id === GAS.id ? gas(asOf) : id === IMPORTS.id ? imports() : null),
    dependence: async ({ reporter, item, asOf = today }) => shares(reporter, item, asOf),
  };
}

function gas(asOf: string): IndicatorView {
  const observations = VALUES.map((value, n) => {
    const month = new Date(Date.UTC(2023, 3 + n, 1)).toISOString().slice(0, 10);
    const knownDay = new Date(Date.UTC(2023, 4 + n, 5)).toISOString().slice(0, 10);
    return { series: GAS.id, day: month, value, knownDay, revisions: n === 2 ? 1 : 0 };
  }).filter(({ knownDay }) => knownDay <= asOf);
  const newest = observations.at(-1);
  return {
    series: GAS,
    observations,
    gaps: [{ from: "2023-07-01", to: "2023-07-31" }],
    stale: null,
    norm:
      newest === undefined || newest.value === null
        ? null
        : {
            day: newest.day,
            value: newest.value,
            expected: 28,
            low: 24,
            high: 31,
            bits: 7.6,
            pastValues: 10,
            because: "40.2 EUR/MWh in March 2024, usual 24 to 31: 1 in 200 (7.6 bits).",
          },
  };
}

function imports(): IndicatorView {
  const observations = [{ series: IMPORTS.id, day: "2023-10-01", value: 120, knownDay: "2023-11-15", revisions: 0 }];
  const stale = "The newest value is of October 2023, and one a month is usual.";
  return { series: IMPORTS, observations, gaps: [], stale, norm: null };
}

function shares(reporter: string, item: string, asOf: string): DependenceView {
  const day = ["2023-06-01", "2023-09-01", "2023-12-01", "2024-03-01"];
  const partner = (code: string, values: number[]) => ({
    partner: code,
    share: values.at(-1) ?? null,
    value: (values.at(-1) ?? 0) * 1_000,
    series: day.map((each, n) => ({ day: each, share: values[n] ?? null })),
  });
  return {
    reporter,
    item,
    asOf,
    unit: "t",
    from: "2023-04-01",
    to: "2024-03-31",
    partners: [partner("AUS", [0.3, 0.31, 0.33, 0.34]), partner("RUS", [0.07, 0.06, 0.05, 0.04])],
    hhi: 0.19,
    trend: -0.03,
    unknown: 0.02,
    notes: ["Two months are missing and were left out."],
    stale: null,
    because: "Australia has 34 % of the imports over the last year, Russia 4 %, 3 points less than a year before.",
  };
}
