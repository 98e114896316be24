import { expect, test } from "vitest";
import type { IndicatorSeries } from "../../model/indicator.ts";
import type { Bench } from "./bench.ts";

const SERIES: IndicatorSeries = {
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

const value = (day: string, amount: number | null, knownDay: string) => ({
  series: SERIES.id,
  day,
  value: amount,
  knownDay,
});

/** Numeric series with their revisions. */
export function observationTests(bench: () => Bench): void {
  test("a value is known from its day on; a revision stands beside what it revises", async () => {
    const { store } = bench();
    const first = [value("2024-01-01", 28, "2024-02-05"), value("2024-02-01", 25, "2024-03-05")];
    expect(await store.observe(SERIES, first)).toEqual({ added: 2, revised: 0, same: 0 });
    const second = [value("2024-01-01", 29, "2024-03-05"), value("2024-02-01", 25, "2024-04-05")];
    expect(await store.observe({ ...SERIES, unit: "EUR" }, second)).toEqual({ added: 0, revised: 1, same: 1 });
    const values = async (query: { asOf?: string; from?: string; vintages?: boolean }) =>
      (await store.observations({ series: [SERIES.id, "unknown"], ...query })).map(
        ({ day, value: known, revisions }) => [day, known, revisions],
      );
    expect(await values({ asOf: "2024-02-04" })).toEqual([]);
    expect(await values({ asOf: "2024-03-04" })).toEqual([["2024-01-01", 28, 0]]);
    expect(await values({})).toEqual([
      ["2024-01-01", 29, 1],
      ["2024-02-01", 25, 0],
    ]);
    expect(await values({ from: "2024-02-01" })).toEqual([["2024-02-01", 25, 0]]);
    expect(await values({ vintages: true })).toEqual([
      ["2024-01-01", 28, 0],
      ["2024-01-01", 29, 1],
      ["2024-02-01", 25, 0],
    ]);
    expect(await store.series()).toEqual([{ ...SERIES, unit: "EUR" }]);
  });

  test("two values of one day: the later word holds; a value told to be missing is no zero", async () => {
    const { store } = bench();
    const told = [28, null, 0].map((amount) => value("2024-01-01", amount, "2024-02-05"));
    expect(await store.observe(SERIES, told)).toEqual({ added: 1, revised: 2, same: 0 });
    expect(await store.observations({ series: [SERIES.id] })).toMatchObject([{ value: 0, revisions: 2 }]);
    expect(await store.observe(SERIES, told.slice(1, 2))).toEqual({ added: 0, revised: 1, same: 0 });
    expect(await store.observations({ series: [SERIES.id] })).toMatchObject([{ value: null }]);
  });

  test("a value of no period fails, and nothing of its batch is filed", async () => {
    const { store } = bench();
    const batch = [value("2024-01-01", 28, "2024-02-05"), value("2024", 3, "2024-02-05")];
    await expect(store.observe(SERIES, batch)).rejects.toMatchObject({ code: "store.observation" });
    expect(await store.series()).toEqual([]);
  });
}
