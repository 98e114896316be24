import { isoDay } from "../../model/day.ts";
import { newestShares, staleOf } from "./dependence.ts";
import { type TradeSeries, isImportOf } from "./trade.ts";

/** What is asked: the share of a partner in the imports of an item, as known by the end of a day. */
export interface ShareOrder {
  reporter: string;
  partner: string;
  item: string;
  day: string;
}

/** Partners of whom nothing is told have no share worth telling while so little is of partners unknown. */
const NEGLIGIBLE = 0.005;

/**
 * Looks shares up day by day. What is known changes only on the days on which values became known, so each of these is worked
 * out once, however many days are asked for. `null` where nothing is known, told to be missing, or late.
 */
export function shareLookup(all: readonly TradeSeries[]) {
  const remembered = new Map<string, ReturnType<typeof newestShares>>();
  const found = new Map<string, { series: TradeSeries[]; changes: string[] }>();

  const importsOf = (reporter: string, item: string) => {
    const key = `${reporter} ${item}`;
    const before = found.get(key);
    if (before !== undefined) return before;
    const series = all.filter((each) => isImportOf(each.series, reporter, item));
    const changes = new Set(series.flatMap(({ vintages }) => vintages.map(({ knownDay }) => knownDay)));
    const imports = { series, changes: [...changes].toSorted() };
    found.set(key, imports);
    return imports;
  };

  return ({ reporter, partner, item, day }: ShareOrder) => {
    const { series, changes } = importsOf(reporter, item);
    const change = changes.findLast((each) => each <= day);
    if (change === undefined) return null;
    const key = `${reporter} ${item} ${change}`;
    const newest = remembered.has(key) ? (remembered.get(key) ?? null) : newestShares(series, item, change);
    remembered.set(key, newest);
    if (newest === null || staleOf(newest.table, newest.last, day) !== null) return null;
    const { partners, unknown, periods } = newest.shares;
    const told = partners.find((each) => each.partner === partner);
    const share = told === undefined ? (unknown > NEGLIGIBLE ? null : 0) : told.share;
    const source = series.find((each) => each.series.partner === partner)?.series.source ?? null;
    return share === null ? null : { share, period: isoDay(periods[0] as number), source };
  };
}
