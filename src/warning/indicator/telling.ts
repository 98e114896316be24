import { isoDay } from "../../model/day.ts";
import type { Frequency } from "../../model/indicator.ts";

/** A value in words, with as many decimals as matter beside a width; all that it has, up to six digits, without one. */
export function figure(value: number, width: number | null = null): string {
  const precise = width === null || width === 0 ? Number(value.toPrecision(6)) : Number(value.toFixed(decimals(width)));
  if (precise !== 0 && Math.abs(precise) < 1e-6) return precise.toExponential(2);
  if (Math.abs(precise) >= 1e15) return precise.toExponential(3);
  const [whole = "", fraction] = (
    width === null || width === 0 ? plain(precise) : precise.toFixed(decimals(width))
  ).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Two digits of the width. */
function decimals(width: number): number {
  return Math.min(12, Math.max(0, 1 - Math.floor(Math.log10(width))));
}

function plain(value: number): string {
  return Number.isInteger(value) ? value.toFixed(0) : String(value);
}

/** A value with its unit. */
export function measured(value: number, unit: string): string {
  return `${figure(value)}${unit === "" ? "" : unit === "%" ? "%" : ` ${unit}`}`;
}

/** A chance as people say it, from its bits. */
export function odds(bits: number): string {
  if (bits > 40) return "1 in more than a trillion";
  const many = 2 ** bits;
  return `1 in ${figure(Number(many.toPrecision(2)))}`;
}

const MONTHS = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" });

/** The period that begins on a day, in words. */
export function periodName(at: number, frequency: Frequency): string {
  const iso = isoDay(at);
  const year = iso.slice(0, 4);
  if (frequency === "day") return iso;
  if (frequency === "week") return `the week of ${iso}`;
  if (frequency === "year") return year;
  if (frequency === "quarter") return `${year}-Q${Math.floor((Number(iso.slice(5, 7)) - 1) / 3) + 1}`;
  return `${MONTHS.format(at * 86_400_000)} ${year}`;
}

/** `on` a day, `in` a longer period. */
export function inPeriod(at: number, frequency: Frequency): string {
  return `${frequency === "day" ? "on" : "in"} ${periodName(at, frequency)}`;
}

/** A share between 0 and 1 as whole percent, with one decimal below ten. */
export function percent(share: number): string {
  const value = share * 100;
  return `${Math.abs(value) < 10 ? Number(value.toFixed(1)) : Math.round(value)}%`;
}
