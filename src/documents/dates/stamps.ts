import { anyOf, isoStamp, MONTH, monthNumber, PUBLISHED, UPDATED, WEEKDAY } from "./calendar.ts";
import { clockAfter, clockBefore } from "./clock.ts";

/** A date that a text writes out, with where it stands. */
export interface Stamp {
  start: number;
  end: number;
  /** `2023-09-21` or `2023-09-21T15:11`, the wall clock as written. */
  value: string;
  /** What the words before it call it. */
  label: "published" | "updated" | null;
}

const ordinal = "(?:st|nd|rd|th)?";
/** A year may run into the clock time or the day after it (`20235:12 PM`, `202519 Feb`). */
const yearEnd = `(?!\\d(?!\\d?(?::\\d{2}|\\s(?:${MONTH}))))`;
const forms = [
  `(?<!\\d)(?<y1>\\d{4})\\s?(?<dash>[-./])\\s?(?<m1>\\d{1,2})\\s?\\k<dash>\\s?(?<d1>\\d{1,2})(?!\\d)\\.?`,
  `(?<!\\d)(?<y2>\\d{4})\\s?[年년]\\s?(?<m2>\\d{1,2})\\s?[月월]\\s?(?<d2>\\d{1,2})\\s?[日일]`,
  `(?<!\\p{L})(?<m3>${MONTH})\\.?\\s+(?<d3>\\d{1,2})${ordinal},?\\s+(?<y3>\\d{4})${yearEnd}`,
  `(?<!\\d)(?<d4>\\d{1,2})${ordinal}\\.?[\\s-]+(?:(?:of|de)\\s+)?(?<m4>${MONTH})\\.?,?[\\s-]+(?:de\\s+)?(?<y4>\\d{4})${yearEnd}`,
  `(?<![\\d.])(?<a>\\d{1,2})(?<bar>[/.-])(?<b>\\d{1,2})\\k<bar>(?<y5>\\d{4})(?!\\d)`,
].join("|");
const DAY = new RegExp(`(?:(?<!\\p{L})(?:${WEEKDAY})\\.?,?\\s+)?(?:${forms})`, "giu");

const LABEL = new RegExp(`(?<!\\p{L})(?:(?<published>${anyOf(PUBLISHED)})|(?<updated>${anyOf(UPDATED)}))`, "giu");
/** A label that stands farther before its date belongs to something else. */
const REACH = 40;

/** Every date in a line that has day, month and year. Ambiguous (03/04/2023) and impossible ones are left out. */
export function findStamps(line: string): Stamp[] {
  if (!/\d{4}/.test(line)) return [];
  const stamps: Stamp[] = [];
  for (const match of line.matchAll(DAY)) {
    const day = readDay(match);
    const after = clockAfter(line, match.index + match[0].length);
    const before = after ? null : clockBefore(line, match.index);
    const clock = after ?? before;
    const value = day && isoStamp({ ...day, hour: clock?.hour ?? null, minute: clock?.minute ?? null });
    if (!value) continue;
    const start = before?.start ?? match.index;
    const label = labelBefore(line.slice(Math.max(stamps.at(-1)?.end ?? 0, start - REACH), start));
    stamps.push({ start, end: after?.end ?? match.index + match[0].length, value, label });
  }
  return stamps;
}

function readDay({ groups = {} }: RegExpMatchArray): { year: number; month: number; day: number } | null {
  const year = Number(groups["y1"] ?? groups["y2"] ?? groups["y3"] ?? groups["y4"] ?? groups["y5"]);
  const name = groups["m3"] ?? groups["m4"];
  if (name !== undefined) return { year, month: monthNumber(name), day: Number(groups["d3"] ?? groups["d4"]) };
  if (groups["a"] === undefined) {
    return { year, month: Number(groups["m1"] ?? groups["m2"]), day: Number(groups["d1"] ?? groups["d2"]) };
  }
  const [a, b] = [Number(groups["a"]), Number(groups["b"])];
  // Day and month may stand either way round: only a part over 12, or two equal parts, tells.
  if (a > 12 || a === b) return { year, month: b, day: a };
  return b > 12 ? { year, month: a, day: b } : null;
}

/** Whether a line opens with a word such as `Published`. */
export function startsWithLabel(line: string): boolean {
  return line.search(LABEL) === 0;
}

function labelBefore(words: string): Stamp["label"] {
  const last = [...words.matchAll(LABEL)].at(-1)?.groups;
  if (!last) return null;
  return last["published"] === undefined ? "updated" : "published";
}
