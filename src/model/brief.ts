import type { Level } from "./level.ts";

/**
 * What a sentence rests on where it names no source. `reports`: its numbered sources; `figures`: levels, probabilities and scores that
 * Bongsu works out; `record`: what was entered at the desk, such as a plan, an acknowledgement or a setting; `note`: how to read the brief.
 */
export type BriefBasis = "reports" | "figures" | "record" | "note";

/** One sentence, to be read aloud. A sentence with a likelihood never tells of confidence (ICD 203). */
export interface BriefSentence {
  text: string;
  /** Numbers in `sources`, from 1. */
  sources: number[];
  basis: BriefBasis;
}

/** What is said of one thing, such as a watch, a commitment or a date. */
export interface BriefItem {
  /** What it is about; `null` where the sentences say so. */
  about: string | null;
  /** Set where it stands at a level. */
  level: Level | null;
  sentences: BriefSentence[];
}

export interface BriefSection {
  /** Stable, such as `levels`. */
  id: string;
  heading: string;
  /** Said where there is no item. */
  empty: string;
  items: BriefItem[];
}

/** A document with its number. */
export interface BriefSource {
  number: number;
  title: string | null;
  outlet: string | null;
  /** Only of the web. */
  url: string | null;
  /** ISO date of its publication, else of the day on which it became known. */
  day: string;
  /** The exact words that it is named for, in the order of use. */
  words: string[];
  documentId: string;
}

/** What a desk reads in the morning, or when a level changes. Its texts hold no control characters and no line breaks. */
export interface Brief {
  /** `daily/scheduled/INSTANT`, `WATCH/level/DAY/LEVEL`, `WATCH/on-demand/INSTANT`. */
  id: string;
  /** `null` for the daily brief over all watches. */
  watch: string | null;
  title: string;
  /** The day of the story: nothing in it rests on what became known later. */
  day: string;
  /** The first day whose changes it tells. */
  from: string;
  /** ISO instant. */
  madeAt: string;
  made: "on demand" | "on schedule" | "at a level change";
  exercise: boolean;
  /** The highest level in it; `null` where no watch has one. */
  level: Level | null;
  /** As of when it was known, and which days it covers: one or two sentences. */
  known: string;
  /** The one sentence to read if there is time for one. */
  lead: BriefSentence;
  sections: BriefSection[];
  sources: BriefSource[];
  /** Names of the changes that it tells, which the next brief leaves out. */
  told: string[];
}

export const BRIEF_FORMATS = ["md", "html", "pdf"] as const;

export type BriefFormat = (typeof BRIEF_FORMATS)[number];
