import type { Indicator } from "../../../model/watch.ts";
import type { Evidence, Look } from "../look/look.ts";

/** An indicator as it is seen at the end of a day. */
export interface View {
  indicator: Indicator;
  look: Look;
  /** Since which day it has been seen without a break. */
  since: string | null;
  /** It used to be looked at and cannot be now: its silence is no calm. */
  dark: boolean;
}

/** The indicators of a watch by their id. */
export type Views = ReadonlyMap<string, View>;

/** Those of the views that are seen. */
export function seenOf(views: Iterable<View>): View[] {
  return [...views].filter(({ look }) => look.state === "seen");
}

/** The independent sources behind several indicators, each once. */
export function sourcesOf(views: readonly View[]): Set<string> {
  return new Set(views.flatMap(({ look }) => [...look.sources]));
}

/** The reports behind several indicators, each once. */
export function evidenceBehind(views: readonly View[]): Evidence[] {
  const all = views.flatMap(({ look }) => look.evidence);
  return [...new Map(all.map((each) => [`${each.documentId} ${each.eventId}`, each])).values()];
}

/** A sentence without its full stop, to stand inside another. */
export function clause(sentence: string): string {
  return sentence.replace(/\.$/, "");
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(words: readonly string[], last: "and" | "or" = "and"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}
