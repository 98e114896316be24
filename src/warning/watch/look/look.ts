import type { Act } from "../../../model/act.ts";
import type { IndicatorReading } from "../../../model/watch.ts";

/** What an indicator rests on; `confidence` is the coder's, 0 to 1, `null` where nothing was coded. */
export interface Evidence {
  documentId: string;
  eventId: string;
  outlet: string | null;
  day: string;
  confidence: number | null;
}

/** What looking showed. */
export interface Look {
  state: IndicatorReading["state"];
  /** One sentence with the figures in it. */
  because: string;
  evidence: readonly Evidence[];
  /** Names of the independent sources behind it. */
  sources: ReadonlySet<string>;
  /** Whether it was compared with a norm that rests on a short past. */
  provisional: boolean;
}

/** The day that is looked from. */
export interface Moment {
  /** Day number, and the same as an ISO date. */
  day: number;
  iso: string;
  /** Why its quiet says nothing, in one sentence: nothing is being read. `null` where something is. */
  silent: string | null;
}

/** Looks from a day; days come in ascending order. */
export type Looker = (moment: Moment) => Look;

/** All reports without an outlet are one source together. */
const NAMELESS = "outlet ";

/** The independent sources of reports: original documents of distinct outlets. */
export function outletsOf(evidence: readonly { outlet: string | null }[]): Set<string> {
  const outlets = new Set(evidence.map(({ outlet }) => outlet));
  return new Set([...outlets].map((outlet) => (outlet === null ? NAMELESS : `outlet ${outlet}`)));
}

/** The source of a number: who publishes it. */
export function publisherOf(source: string | null): Set<string> {
  return new Set([source === null ? NAMELESS : `publisher ${source}`]);
}

/** Reports in order of their days as evidence: those of the newest acts first. */
export function evidenceOf(reports: readonly Act[]): readonly Evidence[] {
  return reports.toReversed();
}

/** There is nothing to look with. */
export function notLooked(because: string): Look {
  return { state: "not-looked", because, evidence: [], sources: new Set(), provisional: false };
}

/** `1 act`, `2 acts`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
