import { ZONE } from "./calendar.ts";

/** A wall-clock time, 0:00 to 23:59, and where its writing ends. */
export interface Clock {
  hour: number;
  minute: number;
  start: number;
  end: number;
}

const zone = `(?:\\s?(?:Z\\b|[+-]\\d{2}:?\\d{2}(?!\\d)|\\(?(?:${ZONE})\\b\\)?))`;
const seconds = "(?::\\d{2}(?:[.,]\\d+)?)?";
const forms = [
  "(?<h1>\\d{1,2})(?:[:.](?<m1>\\d{2}))?" + seconds + "\\s?(?<half1>[ap])\\.?m\\b\\.?",
  "(?<half2>오전|오후|上午|下午)\\s?(?<h2>\\d{1,2})[:时時시]\\s?(?<m2>\\d{2})분?" + seconds,
  `(?<h3>\\d{1,2})[:시时時]\\s?(?<m3>\\d{2})분?(?![\\d%])${seconds}`,
  `(?<h4>\\d{1,2})\\.(?<m4>\\d{2})(?=${zone})`,
  `(?<h5>\\d{2})(?<m5>\\d{2})(?=\\s?(?:${ZONE})\\b)`,
].join("|");

const AFTER = new RegExp(`(?:T|[\\s,|·•–—:-]{0,4}(?:at\\s+)?|\\s*\\(\\p{L}{1,3}\\)\\s*)(?:${forms})${zone}?`, "iuy");
const BEFORE = new RegExp(`(?<![\\d:.])(?:${forms})${zone}?[\\s,|·•–—-]{1,4}(?:on\\s+)?$`, "iu");
/** The farthest that a time is looked for before its day. */
const REACH = 24;

/** The time written directly after a day that ends at `at`. */
export function clockAfter(line: string, at: number): Clock | null {
  AFTER.lastIndex = at;
  return readClock(AFTER.exec(line), 0);
}

/** The time written directly before a day that starts at `at`. */
export function clockBefore(line: string, at: number): Clock | null {
  const from = Math.max(0, at - REACH);
  return readClock(BEFORE.exec(line.slice(from, at)), from);
}

function readClock(match: RegExpExecArray | null, offset: number): Clock | null {
  const part = match?.groups;
  if (!match || !part) return null;
  const hours = Number(part["h1"] ?? part["h2"] ?? part["h3"] ?? part["h4"] ?? part["h5"]);
  const minute = Number(part["m1"] ?? part["m2"] ?? part["m3"] ?? part["m4"] ?? part["m5"] ?? 0);
  const half = part["half1"] ?? part["half2"];
  const afternoon = half !== undefined && ["p", "오후", "下午"].includes(half.toLowerCase());
  const hour = half === undefined ? hours : (hours % 12) + (afternoon ? 12 : 0);
  if (hour > 23 || minute > 59 || (half !== undefined && hours > 12)) return null;
  return { hour, minute, start: offset + match.index, end: offset + match.index + match[0].length };
}
