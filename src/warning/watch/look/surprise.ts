import type { Observable } from "../../../model/watch.ts";
import { inOrder } from "../known/tally.ts";
import { directionsOf } from "../pairs.ts";
import { counted, evidenceOf, type Look, type Looker, notLooked, outletsOf } from "./look.ts";
import type { Departure, Moved } from "./own-norm.ts";
import type { Sights } from "./sights.ts";

type Asked = Extract<Observable, { looks: "surprise" }>;

/** A direction in which something happened, and what of it falls short of what is asked for. */
interface Judged extends Moved {
  provisional: boolean;
  lacks: string[];
}

/** Looks how far the last days of any direction depart from that direction's own norm. */
export function lookForSurprise(asked: Asked, { watch, norms }: Sights): Looker {
  const { pattern, track, window } = asked;
  const directions = directionsOf(watch, pattern).map((direction) => norms.open(pattern, direction, track));
  return ({ day, iso, silent }) => {
    const departures = directions.map((depart) => depart(day));
    const moved = departures
      .flatMap((departure) => judge(departure, asked))
      .sort((a, b) => a.lacks.length - b.lacks.length || b.surprise.bits - a.surprise.bits);
    const [top] = moved;
    if (top !== undefined && top.lacks.length === 0) return seen(moved.filter(({ lacks }) => lacks.length === 0));
    if (silent !== null) return notLooked(silent);
    if (departures.every(({ past }) => !past)) return notLooked("There is no past to compare with.");
    if (top === undefined)
      return { ...notLooked(`No ${track} acts in the ${counted(window, "day")} to ${iso}.`), state: "not-seen" };
    return { ...seen([top]), state: "not-seen", because: short(top) };
  };
}

function judge({ moved, provisional }: Departure, asked: Asked): Judged[] {
  const found = moved.find(({ surprise }) => surprise.window === asked.window);
  if (found === undefined) return [];
  const { surprise, outlets } = found;
  const needs = [
    { short: surprise.bits < asked.bits, what: `${asked.bits} bits` },
    { short: surprise.observed < (asked.atLeast ?? 1), what: counted(asked.atLeast ?? 1, "act") },
    { short: outlets.size < asked.sources, what: counted(asked.sources, "independent source") },
  ];
  const lacks = needs.filter((need) => need.short).map(({ what }) => what);
  return [{ ...found, provisional, lacks }];
}

function seen(moved: readonly Judged[]): Look {
  const [only, second] = moved;
  const reports = moved.flatMap((each) => each.reports);
  return {
    state: "seen",
    because: only?.surprise.because ?? "",
    evidence: evidenceOf(second === undefined ? reports : inOrder(reports)),
    sources: second === undefined ? (only?.outlets ?? new Set()) : outletsOf(reports),
    provisional: moved.some(({ provisional }) => provisional),
  };
}

function short({ surprise, lacks }: Judged): string {
  return `${surprise.because.replace(/\.$/, "")}, where ${lacks.join(" and ")} are asked for.`;
}
