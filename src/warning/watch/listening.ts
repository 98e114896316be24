import { isoDay } from "../../model/day.ts";
import type { Hearing } from "./known/hearing.ts";
import type { ActRecord } from "./known/record.ts";
import { OUTLET_DAYS } from "./settings.ts";

/** Who was heard on behalf of a watch by the end of a day. */
export interface Listening {
  /** Why quiet says nothing, in one sentence; `null` while somebody is heard. */
  silent: string | null;
  /** One sentence for each of the watch's outlets that has fallen silent. */
  dark: string[];
  /** The watch's outlets that reported within the days after which silence is dark. */
  heard: number;
}

/** Listens for the outlets that tell of a watch's pairs. */
export function listen(hearing: Hearing, record: ActRecord, day: number, darkAfterDays: number): Listening {
  const own = [...record.outlets].filter(([, newest]) => newest > day - OUTLET_DAYS).map(([outlet]) => outlet);
  const { silent, alive } = hearing.silences(own, day, darkAfterDays);
  const dark = silent.map(({ because }) => because);
  const heard = hearing.heard(own, day - darkAfterDays + 1, day).length;
  const last = hearing.last(day);
  if (last === null) return { silent: "Nothing has been read yet.", dark, heard };
  if (day - last >= darkAfterDays)
    return { silent: `Nothing has been read since ${isoDay(last)}, ${day - last} days ago.`, dark, heard };
  if (dark.length > 0 && alive === 0)
    return { silent: `Every outlet that usually reports on it is silent (${dark.length}).`, dark, heard };
  return { silent: null, dark, heard };
}
