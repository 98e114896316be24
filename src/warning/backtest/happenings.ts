import { dayNumber, isoDay } from "../../model/day.ts";

/**
 * The first days of episodes: days of acts that `quietDays` days without any went before. What goes on is one happening, however
 * long. An act before the record is `quietDays` old begins nothing, since nobody knows whether it was quiet before.
 *
 * @param acts those that may be meant, in any order
 * @param meant whether an act is one of the feared kind
 * @param recordFrom the first day of the record (ISO date); by default that of the first act, meant or not
 * @returns ISO dates, in order
 */
export function happenings<Kind extends { day: string }>(
  acts: readonly Kind[],
  meant: (act: Kind) => boolean,
  { quietDays, recordFrom }: { quietDays: number; recordFrom?: string },
): string[] {
  const first = recordFrom ?? acts.reduce((least, { day }) => (day < least ? day : least), acts[0]?.day ?? "");
  const days = acts.filter(meant).flatMap(({ day }) => dayNumber(day) ?? []);
  let last = (dayNumber(first) ?? 0) - 1;
  return [...new Set(days)]
    .sort((a, b) => a - b)
    .filter((day) => {
      const quiet = day - last - 1;
      last = day;
      return quiet >= quietDays;
    })
    .map(isoDay);
}
