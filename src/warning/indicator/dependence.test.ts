import { expect, test } from "vitest";
import type { IndicatorSeries } from "../../model/indicator.ts";
import { dependenceOn } from "./dependence.ts";
import { shareLookup } from "./share-lookup.ts";
import type { TradeSeries } from "./trade.ts";

const MONTHS = Array.from(
  { length: 24 },
  (_, i) => `${2022 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}-01`,
);
const after = (day: string) =>
  day.endsWith("12-01")
    ? `${Number(day.slice(0, 4)) + 1}-01-20`
    : `${day.slice(0, 5)}${String(Number(day.slice(5, 7)) + 1).padStart(2, "0")}-20`;

/** Korea's imports of an item from a partner, month by month from January 2022 on, known three weeks after the month. */
function imports(
  partner: string,
  amount: (month: number) => number | null | undefined,
  { item = "2711", ...more }: Partial<IndicatorSeries> = {},
): TradeSeries {
  const id = `trade/KOR/${partner}/${item}/import`;
  const series: IndicatorSeries = {
    id,
    title: id,
    kind: "trade",
    unit: "USD",
    frequency: "month",
    reporter: "KOR",
    partner,
    item,
    flow: "import",
    source: "customs",
    ...more,
  };
  const vintages = MONTHS.flatMap((day, i) => {
    const value = amount(i);
    return value === undefined ? [] : [{ series: id, day, value, knownDay: after(day) }];
  });
  return { series, vintages };
}

const view = (all: TradeSeries[], asOf = "2024-01-31", partner = "RUS") =>
  dependenceOn(all, { reporter: "KOR", item: "2711", asOf, partner });
const shares = (all: TradeSeries[], asOf?: string) =>
  Object.fromEntries(view(all, asOf).partners.map(({ partner, share }) => [partner, share]));

test("the share of a partner in the total, its rank, trend and the concentration", () => {
  const found = view([imports("RUS", (i) => (i < 12 ? 10 : 30)), imports("QAT", () => 50), imports("WLD", () => 100)]);
  expect(found).toMatchObject({ from: "2023-01-01", to: "2023-12-01", unit: "USD", stale: null });
  expect(found.partners.map(({ partner, share, value }) => [partner, share, value])).toEqual([
    ["QAT", 0.5, 600],
    ["RUS", 0.3, 360],
  ]);
  expect(found.trend).toBeCloseTo(0.2);
  expect(found.hhi).toBeCloseTo(0.34);
  expect(found.unknown).toBeCloseTo(0.2);
  expect(found.notes).toEqual(["For 20% of the imports no partner is known."]);
  expect(found.because).toBe(
    "Of the imports of 2711 by KOR from January 2023 to December 2023, 30% came from RUS, number 2 of 2 partners, up 20 points on the year before; concentration 0.34 of 1.",
  );
  expect(found.partners[1]?.series.slice(10, 14).map(({ share }) => share)).toEqual([0.1, 0.1, 0.3, 0.3]);
});

test("without a total the partners are the whole, and that is said; a single partner has no share", () => {
  const all = [imports("RUS", () => 10), imports("QAT", () => 30)];
  expect(shares(all)).toEqual({ QAT: 0.75, RUS: 0.25 });
  expect(view(all).notes).toEqual(["No total is known, so the shares are of the partners that are."]);
  expect(view(all.slice(0, 1)).partners).toEqual([]);
});

test("a code and its parts are not counted twice; parts stand in where the code is not told", () => {
  const whole = imports("RUS", (i) => (i < 18 ? 20 : undefined));
  const parts = [imports("RUS", () => 8, { item: "271111" }), imports("RUS", () => 12, { item: "271121" })];
  const finer = imports("RUS", () => 5, { item: "27111100" });
  const total = imports("WLD", () => 100);
  const found = view([whole, ...parts, finer, total]);
  expect(found.partners.map(({ share }) => share)).toEqual([0.2]);
  expect(found.notes[0]).toBe("RUS is added up from finer codes of 2711; what has no such code is missing.");
});

test("groups of states are no partners; other units are told and left out", () => {
  const all = [
    imports("RUS", () => 10),
    imports("QAT", () => 30),
    imports("ASEAN", () => 500),
    imports("QAT", () => 7000, { unit: "kg" }),
  ];
  expect(shares(all)).toEqual({ QAT: 0.75, RUS: 0.25 });
  expect(view(all).notes[0]).toBe("Series in kg by the month are not counted in.");
});

test("a partner without a row delivered nothing that month; one told to be missing is not known", () => {
  const total = imports("WLD", () => 100);
  expect(shares([imports("RUS", (i) => (i < 18 ? 40 : undefined)), total])).toEqual({ RUS: 0.2 });
  expect(shares([imports("RUS", (i) => (i === 20 ? null : 40)), total])).toEqual({ RUS: null });
});

test("partners that come to more than the total are measured by themselves", () => {
  const found = view([imports("RUS", () => 60), imports("QAT", () => 60), imports("WLD", () => 100)]);
  expect(found.partners.map(({ share }) => share)).toEqual([0.5, 0.5]);
  expect(found.notes).toEqual([
    "The partners come to more than the total that is told, so the shares are of the partners.",
  ]);
});

test("a day knows the shares of its own time, with the values of its own time", () => {
  const russia = imports("RUS", (i) => (i < 12 ? 10 : 30));
  const revised = {
    ...russia,
    vintages: [...russia.vintages, { series: russia.series.id, day: "2023-12-01", value: 90, knownDay: "2024-03-01" }],
  };
  const all = [revised, imports("WLD", () => 100)];
  expect(shares(all, "2023-01-31").RUS).toBeCloseTo(0.1);
  expect(shares(all, "2024-02-29").RUS).toBeCloseTo(0.3);
  expect(shares(all, "2024-03-01").RUS).toBeCloseTo(0.35);
});

test("nothing known, and series that are late, are told", () => {
  const all = [imports("RUS", () => 30), imports("WLD", () => 100)];
  expect(view(all, "2022-01-31").because).toBe("No imports of 2711 by KOR were known on 2022-01-31.");
  expect(view(all, "2024-12-31").stale).toContain("Its newest period begins on 2023-12-01");
});

test("shares are looked up as a watch asks for them", () => {
  const look = shareLookup([
    imports("RUS", (i) => (i < 12 ? 10 : 30)),
    imports("QAT", () => 70),
    imports("WLD", () => 100),
  ]);
  const on = (day: string, partner = "RUS", item = "2711") => look({ reporter: "KOR", partner, item, day });
  expect(on("2024-01-31")).toMatchObject({ share: expect.closeTo(0.3), period: "2023-01-01", source: "customs" });
  expect(on("2023-01-31")?.share).toBeCloseTo(0.1);
  expect(on("2024-01-31", "IRN")?.share).toBe(0);
  expect(on("2023-01-31", "IRN")).toBeNull();
  for (const nothing of [on("2022-01-01"), on("2025-06-01"), on("2024-01-31", "RUS", "8542")])
    expect(nothing).toBeNull();
});
