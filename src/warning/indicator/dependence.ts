import { isoDay } from "../../model/day.ts";
import type { DependenceView } from "../../model/indicator.ts";
import type { Store } from "../../store/store.ts";
import { NORM_SETTINGS } from "./codebook.ts";
import { staleness } from "./known.ts";
import { type Shares, concentration, sharesBefore } from "./shares.ts";
import { percent, periodName } from "./telling.ts";
import { type ImportTable, type TradeSeries, WORLD, importTable, isImportOf } from "./trade.ts";

/** The imports of an item with every value that was ever given, for `dependenceOn` and `shareLookup`. */
export async function tradeSeries(store: Store, reporter: string, item: string): Promise<TradeSeries[]> {
  const series = (await store.series()).filter((each) => isImportOf(each, reporter, item));
  const values = await store.observations({ series: series.map(({ id }) => id), vintages: true });
  const of = Map.groupBy(values, (each) => each.series);
  return series.map((each) => ({ series: each, vintages: of.get(each.id) ?? [] }));
}

/** On whom a reporter depends for an item, as known by the end of a day; with `partner`, that partner is named in any case. */
export async function dependence(
  store: Store,
  { reporter, partner, item, asOf }: { reporter: string; partner?: string; item: string; asOf: string },
): Promise<DependenceView> {
  return dependenceOn(await tradeSeries(store, reporter, item), {
    reporter,
    item,
    asOf,
    ...(partner === undefined ? {} : { partner }),
  });
}

interface Asked {
  reporter: string;
  item: string;
  asOf: string;
  partner?: string;
}

/** The newest year of which shares can be told, as known by the end of a day; `null` where there is none. */
export function newestShares(all: readonly TradeSeries[], item: string, asOf: string) {
  const table = importTable(all, item, asOf);
  const last = table?.periods.findLast((at) => sharesBefore(table, at, 1) !== null);
  const shares = table === null || last === undefined ? null : sharesBefore(table, last);
  return table === null || last === undefined || shares === null ? null : { table, last, shares };
}

/** The same, over series at hand. */
export function dependenceOn(all: readonly TradeSeries[], asked: Asked): DependenceView {
  const { reporter, item, asOf } = asked;
  const newest = newestShares(all, item, asOf);
  if (newest === null) return unknownView(asked);
  const { table, last, shares } = newest;
  const before = sharesBefore(table, last - NORM_SETTINGS.dependence.days);
  const ranked = shares.partners.filter(
    ({ partner }, i) => i < NORM_SETTINGS.dependence.partners || partner === asked.partner,
  );
  const steps = table.periods.map((at) => ({ at, shares: sharesBefore(table, at, 1) }));
  const partners = ranked.map((each) => ({
    ...each,
    series: steps.map((step) => ({ day: isoDay(step.at), share: partnerShare(step.shares, each.partner) })),
  }));
  const named = asked.partner ?? partners[0]?.partner ?? "";
  const [now, then] = [partnerShare(shares, named), partnerShare(before, named)];
  const trend = now === null || then === null ? null : now - then;
  const hhi = concentration(shares);
  return {
    reporter,
    item,
    asOf,
    unit: table.unit,
    from: isoDay(shares.periods[0] as number),
    to: isoDay(last),
    partners,
    hhi,
    trend,
    unknown: shares.unknown,
    notes: notesOn(table, shares, last),
    stale: staleOf(table, last, asOf),
    because: told({ asked, named, now, trend, shares, hhi, table }),
  };
}

function partnerShare(shares: Shares | null, partner: string): number | null {
  return shares?.partners.find((each) => each.partner === partner)?.share ?? null;
}

/** Why the newest shares say nothing of a day any more; `null` where they do. */
export function staleOf({ known }: ImportTable, last: number, asOf: string): string | null {
  const [gap, delay] = [Math.max(...known.map((each) => each.gap)), Math.max(...known.map((each) => each.delay))];
  return staleness({ points: [{ at: last, value: 0 }], missing: [], gap, delay }, asOf);
}

function notesOn(table: ImportTable, shares: Shares, last: number): string[] {
  const notes = [...table.notes];
  const usual = { day: 365, week: 52, month: 12, quarter: 4, year: 1 }[table.frequency];
  const { length } = shares.periods;
  if (table.frequency !== "day" && length < usual)
    notes.push(`Only ${length} of ${usual} periods of the year to ${periodName(last, table.frequency)} are known.`);
  if (!table.values.has(WORLD)) notes.push("No total is known, so the shares are of the partners that are.");
  if (shares.isOver)
    notes.push("The partners come to more than the total that is told, so the shares are of the partners.");
  if (shares.unknown > 0.005) notes.push(`For ${percent(shares.unknown)} of the imports no partner is known.`);
  const missing = shares.partners.filter(({ share }) => share === null).map(({ partner }) => partner);
  if (missing.length > 0) notes.push(`Values are told to be missing for ${missing.join(", ")}.`);
  return notes;
}

function told(known: {
  asked: Asked;
  named: string;
  now: number | null;
  trend: number | null;
  shares: Shares;
  hhi: number;
  table: ImportTable;
}): string {
  const { asked, named, now, trend, shares, hhi, table } = known;
  const first = periodName(shares.periods[0] as number, table.frequency);
  const last = periodName(shares.periods.at(-1) as number, table.frequency);
  const span = first === last ? `in ${last}` : `from ${first} to ${last}`;
  const rank = shares.partners.findIndex(({ partner }) => partner === named) + 1;
  const part =
    now === null
      ? `the share of ${named} is not known`
      : `${percent(now)} came from ${named}, number ${rank} of ${shares.partners.length} partners`;
  const change = trend === null ? "" : `, ${trendWords(trend)} on the year before`;
  return `Of the imports of ${asked.item} by ${asked.reporter} ${span}, ${part}${change}; concentration ${hhi.toFixed(2)} of 1.`;
}

function trendWords(trend: number): string {
  const points = Math.abs(trend * 100);
  if (points < 0.05) return "as much as";
  return `${trend > 0 ? "up" : "down"} ${points < 10 ? points.toFixed(1) : Math.round(points)} points`;
}

function unknownView({ reporter, item, asOf }: Asked): DependenceView {
  const because = `No imports of ${item} by ${reporter} were known on ${asOf}.`;
  const nothing = { from: null, to: null, partners: [], hhi: null, trend: null, unknown: null, notes: [] };
  return { reporter, item, asOf, unit: "", ...nothing, stale: because, because };
}
