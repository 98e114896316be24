const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
const MINUTES_PER_HOUR = 60;

/** What a clock on the wall shows. */
export interface LocalTime {
  /** Days since 1970-01-01. */
  dayNumber: number;
  /** Minutes since midnight; may lie beyond the day. */
  minute: number;
  /** 1 (Monday) to 7. */
  weekday: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const digits = "numeric" as const;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: digits,
    month: digits,
    day: digits,
    hour: digits,
    minute: digits,
  });
  formats.set(zone, made);
  return made;
}

/** Whether there is such a time zone (IANA). */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** What clocks in a zone show at an instant (milliseconds). */
export function localTime(at: number, zone: string): LocalTime {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const dayNumber = Date.UTC(part("year"), part("month") - 1, part("day")) / MS_PER_DAY;
  // 1970-01-01 was a Thursday.
  return {
    dayNumber,
    minute: part("hour") * MINUTES_PER_HOUR + part("minute"),
    weekday: ((((dayNumber + 3) % 7) + 7) % 7) + 1,
  };
}

/** The instant (milliseconds) at which clocks in a zone show a time. One that is shown twice is the later, one that is skipped the end of the gap or after. */
export function instantOf({ dayNumber, minute }: LocalTime, zone: string): number {
  const wall = dayNumber * MS_PER_DAY + minute * MS_PER_MINUTE;
  // Offsets a day before and after: where they differ, the clocks change in between.
  const offsets = [wall - MS_PER_DAY, wall + MS_PER_DAY].map((at) => offsetAt(at, zone));
  const candidates = offsets.map((offset) => wall - offset);
  const fitting = candidates.filter((at) => at + offsetAt(at, zone) === wall);
  return Math.max(...(fitting.length > 0 ? fitting : candidates));
}

function offsetAt(at: number, zone: string): number {
  const { dayNumber, minute } = localTime(at, zone);
  return dayNumber * MS_PER_DAY + minute * MS_PER_MINUTE - Math.floor(at / MS_PER_MINUTE) * MS_PER_MINUTE;
}
