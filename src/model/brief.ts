import type { Level } from "./level.ts";

/** A sentence of a brief with the numbers of its sources. */
export interface BriefLine {
  text: string;
  /** Numbers in `sources`, from 1. */
  sources: number[];
  /** Set where the line stands at a level. */
  level: Level | null;
}

export interface BriefSection {
  heading: string;
  /** Said where there is no line. */
  empty: string;
  lines: BriefLine[];
}

/** A source with its number. */
export interface BriefSource {
  number: number;
  title: string | null;
  outlet: string | null;
  url: string | null;
  day: string;
  words: string;
  documentId: string;
}

/** What a desk reads in the morning, or when a level changes. */
export interface Brief {
  id: string;
  /** `null` for the daily brief over all watches. */
  watch: string | null;
  title: string;
  day: string;
  /** ISO instant. */
  madeAt: string;
  made: "on demand" | "on schedule" | "at a level change";
  exercise: boolean;
  /** The one sentence to read if there is time for one. */
  lead: string;
  sections: BriefSection[];
  sources: BriefSource[];
}

export const BRIEF_FORMATS = ["md", "html", "pdf"] as const;

export type BriefFormat = (typeof BRIEF_FORMATS)[number];
