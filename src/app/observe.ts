import type { Unreadable } from "../model/capture.ts";
import type { IndicatorSeries, Observation, ObservationReceipt } from "../model/indicator.ts";
import { type IndicatorFile, type IndicatorOptions, readIndicators } from "../sources/indicators/read.ts";
import type { GatheredSeries } from "../sources/indicators/gather.ts";
import type { Store } from "../store/store.ts";

/** Values that are filed in one durable transaction; a series with more takes several. */
const BATCH = 20_000;

export type ObserveOptions = Omit<IndicatorOptions, "frequencyOf">;

/** What became of one series of a file. */
export interface ObservedSeries extends ObservationReceipt {
  id: string;
  title: string;
  unit: string;
  frequency: IndicatorSeries["frequency"];
  /** First and last period, as ISO dates of their first days. */
  from: string;
  to: string;
  /** Values told to be missing. */
  missing: number;
}

/** What became of one file, told once it is durable. */
export interface ObservedFile {
  path: string;
  series: ObservedSeries[];
  rows: number;
  leftOut: number;
  /** Records that could not be read: the first hundred with their reason, and how many in all. */
  faults: { line: number | null; reason: string }[];
  faulty: number;
  /** Since when those values count as known that say nothing themselves; `null` where all do. */
  knownDay: string | null;
}

/** Reads numeric series and files them; each file is yielded once it is durable, or why it could not be read. */
export async function* observe(
  store: Store,
  targets: readonly string[],
  options: ObserveOptions,
): AsyncGenerator<ObservedFile | Unreadable> {
  const kept = new Map((await store.series()).map((series) => [series.id, series]));
  const frequencyOf = (id: string) => kept.get(id)?.frequency ?? null;
  for await (const file of readIndicators(targets, { ...options, frequencyOf })) {
    if ("error" in file) yield file;
    else yield await fileSeries(store, file, kept);
    const error = "error" in file ? file.error : null;
    const items = "error" in file ? 0 : file.series.length;
    await store.note({ path: file.path, at: options.now().toISOString(), items, error });
  }
}

async function fileSeries(
  store: Store,
  { series, faults, faulty, ...file }: IndicatorFile,
  kept: Map<string, IndicatorSeries>,
): Promise<ObservedFile> {
  const outcome: ObservedFile = { ...file, series: [], faults: [...faults], faulty };
  for (const one of series) {
    const before = kept.get(one.series.id);
    if (one.observations.length === 0) continue;
    const clash = before === undefined ? null : clashOf(before, one.series);
    if (clash !== null) {
      outcome.faults.push({ line: null, reason: clash });
      outcome.faulty += 1;
      continue;
    }
    const merged = before === undefined ? one.series : mergedWith(before, one.series);
    kept.set(merged.id, merged);
    outcome.series.push(await fileValues(store, merged, one));
  }
  return outcome;
}

async function fileValues(
  store: Store,
  series: IndicatorSeries,
  { observations }: GatheredSeries,
): Promise<ObservedSeries> {
  const receipt: ObservationReceipt = { added: 0, revised: 0, same: 0 };
  for (let start = 0; start < observations.length; start += BATCH) {
    const part = await store.observe(series, observations.slice(start, start + BATCH));
    for (const key of ["added", "revised", "same"] as const) receipt[key] += part[key];
  }
  const { id, title, unit, frequency } = series;
  const { day: from } = observations[0] as Observation;
  const { day: to } = observations.at(-1) as Observation;
  const missing = observations.filter(({ value }) => value === null).length;
  return { id, title, unit, frequency, from, to, missing, ...receipt };
}

/** Values in another unit, or by another stretch of time, are another series. */
function clashOf(before: IndicatorSeries, now: IndicatorSeries): string | null {
  const inOther = before.unit !== "" && now.unit !== "" && before.unit !== now.unit;
  if (inOther)
    return `${now.id} is kept in ${before.unit} and comes in ${now.unit}; give it another name with --series.`;
  // Few dates look daily until more of them show that they stand for weeks or months.
  if (before.frequency === now.frequency || before.frequency === "day") return null;
  return `${now.id} is kept by the ${before.frequency} and comes by the ${now.frequency}; give it another name with --series.`;
}

/** What a file leaves unsaid stays as it was told before. */
function mergedWith(before: IndicatorSeries, now: IndicatorSeries): IndicatorSeries {
  return {
    ...now,
    title: now.title === now.id ? before.title : now.title,
    kind: now.kind === "other" ? before.kind : now.kind,
    unit: now.unit || before.unit,
    reporter: now.reporter ?? before.reporter,
    partner: now.partner ?? before.partner,
    item: now.item ?? before.item,
    flow: now.flow ?? before.flow,
    source: now.source ?? before.source,
  };
}
