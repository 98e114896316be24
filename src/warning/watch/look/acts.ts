import type { Observable } from "../../../model/watch.ts";
import { actsIn, type Report } from "../known/tally.ts";
import { counted, evidenceOf, type Looker, notLooked, outletsOf } from "./look.ts";
import type { Sights } from "./sights.ts";

/** Looks for so many acts of a kind, from so many independent sources, in the last days. */
export function lookForActs(
  { pattern, withinDays, atLeast, sources }: Extract<Observable, { looks: "acts" }>,
  { record }: Sights,
): Looker {
  const tally = record.tally(pattern);
  return ({ day, iso, silent }) => {
    const reports = tally.between(day - withinDays + 1, day);
    const acts = actsIn(reports);
    const outlets = outletsOf(reports);
    const seen = acts >= atLeast && outlets.size >= sources;
    if (!seen && silent !== null) return notLooked(silent);
    const window = `in the ${counted(withinDays, "day")} to ${iso}`;
    const found =
      acts === 0 ? `No act ${window}` : `${counted(acts, "act")} ${window}, ${newest(reports)}, ${from(outlets.size)}`;
    const asked = acts < atLeast ? counted(atLeast, "act") : counted(sources, "independent source");
    return {
      state: seen ? "seen" : "not-seen",
      because: seen || acts === 0 ? `${found}.` : `${found}, where ${asked} are asked for.`,
      evidence: evidenceOf(reports),
      sources: outlets,
      provisional: false,
    };
  };
}

function newest(reports: readonly Report[]): string {
  const last = reports.at(-1);
  return last === undefined ? "" : `the newest ${last.type} by ${last.actor} towards ${last.recipient} on ${last.day}`;
}

function from(outlets: number): string {
  return `from ${counted(outlets, "independent source")}`;
}
