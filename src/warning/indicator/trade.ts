import type { IndicatorSeries, Observation } from "../../model/indicator.ts";
import { type KnownSeries, knownOn } from "./known.ts";

/** A series of imports with every value that its periods were ever given. */
export interface TradeSeries {
  series: IndicatorSeries;
  vintages: readonly Observation[];
}

export const WORLD = "WLD";

/** Imports of one item by one reporter, partner by partner, as known on a day. */
export interface ImportTable {
  unit: string;
  frequency: IndicatorSeries["frequency"];
  /** Days of the periods of which anything is known, oldest first. */
  periods: number[];
  /** By partner (`WLD`: all of them) and period; `null`: told to be missing, absent: nothing was told. */
  values: ReadonlyMap<string, ReadonlyMap<number, number | null>>;
  known: KnownSeries[];
  notes: string[];
}

/** Whether a series is part of the imports of an item: of the item itself, or of a finer code of the Harmonized System. */
export function isImportOf(series: IndicatorSeries, reporter: string, item: string): boolean {
  if (series.reporter !== reporter || series.flow !== "import" || series.partner === null || series.item === null)
    return false;
  return series.item.toLowerCase() === item.toLowerCase() || isPartOf(series.item, item);
}

/** Codes of the Harmonized System nest: 271111 is part of 2711, and 2711 of 27. */
function isPartOf(code: string, whole: string): boolean {
  return /^\d+$/.test(whole) && /^\d+$/.test(code) && code.length > whole.length && code.startsWith(whole);
}

/**
 * The imports of an item as known on a day. Series in another unit or by another stretch of time cannot be added; those of
 * the measure with the most series are taken. Where a partner's item is not told itself, its finer codes are added up, each
 * once. `null` where nothing is known.
 */
export function importTable(all: readonly TradeSeries[], item: string, day: string): ImportTable | null {
  const notes: string[] = [];
  const measures = [...Map.groupBy(all, ({ series }) => `${series.unit} by the ${series.frequency}`)].toSorted(
    ([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1),
  );
  const [first, ...others] = measures;
  const series = first?.[1][0]?.series;
  if (first === undefined || series === undefined) return null;
  if (others.length > 0) notes.push(`Series in ${others.map(([name]) => name.trim()).join(", ")} are not counted in.`);
  const known = first[1].map((each) => ({ ...each, known: knownOn(each.vintages, day, each.series.frequency) }));
  const values = new Map<string, Map<number, number | null>>();
  for (const [partner, codes] of Map.groupBy(known, (each) => each.series.partner as string)) {
    const summed = addUp(
      codes.map((each) => [each.series.item as string, each.known] as const),
      item,
    );
    if (summed.isSum)
      notes.push(
        `${partner === WORLD ? "The total" : partner} is added up from finer codes of ${item}; what has no such code is missing.`,
      );
    if (summed.values.size > 0) values.set(partner, summed.values);
  }
  const periods = [...new Set([...values.values()].flatMap((each) => [...each.keys()]))].toSorted((a, b) => a - b);
  if (periods.length === 0) return null;
  return {
    unit: series.unit,
    frequency: series.frequency,
    periods,
    values,
    known: known.map((each) => each.known),
    notes,
  };
}

/** Adds a partner's codes period by period: the item itself where it is told, else the widest codes below it. */
function addUp(codes: readonly (readonly [item: string, known: KnownSeries])[], item: string) {
  const told = new Map<number, Map<string, number | null>>();
  const tell = (period: number, code: string, value: number | null) =>
    void told.set(period, (told.get(period) ?? new Map<string, number | null>()).set(code, value));
  for (const [code, { points, missing }] of codes) {
    for (const { at: period, value } of points) tell(period, code, value);
    for (const period of missing) tell(period, code, null);
  }
  const values = new Map<number, number | null>();
  let isSum = false;
  for (const [period, byCode] of told) {
    const widest = [...byCode.keys()].filter((code) => ![...byCode.keys()].some((other) => isPartOf(code, other)));
    isSum ||= widest.some((code) => isPartOf(code, item));
    const parts = widest.map((code) => byCode.get(code) ?? null);
    values.set(period, parts.includes(null) ? null : (parts as number[]).reduce((sum, value) => sum + value, 0));
  }
  return { values, isSum };
}
