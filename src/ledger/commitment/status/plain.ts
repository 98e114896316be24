import type { Extent, MeantAct } from "../../../model/commitment.ts";
import type { Event } from "../../../model/event.ts";
import type { StatusSettings } from "./settings.ts";

/**
 * Whether an event shows by its type and by who acts in it, and not by the words of its report alone, that what was meant was done, was
 * denied or was undone. What fits by words alone is for an analyst to say.
 */
export function isPlain(
  meant: MeantAct,
  { type, actors, factuality }: Pick<Event, "type" | "actors" | "factuality">,
  extent: Extent,
  { undoes }: Pick<StatusSettings, "undoes">,
): boolean {
  const codes = actors.flatMap(({ country }) => country ?? []);
  const byOthers = meant.actors.length > 0 && codes.length > 0 && !codes.some((code) => meant.actors.includes(code));
  if (byOthers) return false;
  const isMeant = meant.types.includes(type);
  const isUndone = (undoes[type] ?? []).some((undone) => undone === meant.types[0]);
  // What was not to be done is kept to where it is denied or undone, and broken where it is done.
  const done = isMeant && factuality !== "negated";
  const notDone = (isMeant && factuality === "negated") || (!isMeant && isUndone);
  return (extent === "contrary") === meant.negated ? done : notDone;
}
