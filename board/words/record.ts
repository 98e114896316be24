import type { AlertRecord } from "../../src/model/alert.ts";
import type { Level } from "../../src/model/level.ts";
import { LEVEL_NAMES } from "../../src/model/level.ts";
import { decimalWords, percentWords } from "./numbers.ts";

/** Whose record it is: `all watches`, `level 3, Approach`, or the watch's own title. */
export function recordOf(of: string, titles: ReadonlyMap<string, string>): string {
  if (of === "all" || of === "all watches") return "All watches";
  const level = /^level (\d)$/.exec(of)?.[1];
  if (level !== undefined) return `Level ${level}, ${LEVEL_NAMES[Number(level) as Level]}`;
  return titles.get(of) ?? of;
}

/** A share with what it is a share of: `67 % (2 of 3)`; said to be unknown where nothing was judged. */
export function shareWords(share: number | null, of: number): string {
  return share === null || of === 0 ? "not yet known" : `${percentWords(share)} (${Math.round(share * of)} of ${of})`;
}

/** Precision and recall of the verdicts, each with its count. */
export function recordShares({ precision, recall, judged, useful, late, missed, ...others }: AlertRecord) {
  return {
    precision: shareWords(precision, useful + late + others.false),
    recall: shareWords(recall, useful + late + missed),
    judged,
  };
}

/** Lead time as people say it: `24 days before`, `2 days after`. */
export function leadWords(days: number | null): string {
  if (days === null) return "not yet known";
  if (days === 0) return "on the same day";
  const amount = `${decimalWords(Math.abs(days))} ${Math.abs(days) === 1 ? "day" : "days"}`;
  return days > 0 ? `${amount} before` : `${amount} after`;
}
