import type { DateSource } from "../model/document.ts";
import type { Passage } from "./text/passage.ts";

/** A date as one source wrote it, not yet read. */
export interface DateClaim {
  from: DateSource;
  published: string | null;
  updated: string | null;
}

/** What a format's reader hands on: lines of text, and what the source says about them. */
export interface Draft {
  lines: Passage[];
  title: string | null;
  outlet: string | null;
  authors: string[];
  url: string | null;
  language: string | null;
  /** Most trusted first. */
  dates: DateClaim[];
}

export const EMPTY_DRAFT: Omit<Draft, "lines"> = {
  title: null,
  outlet: null,
  authors: [],
  url: null,
  language: null,
  dates: [],
};
