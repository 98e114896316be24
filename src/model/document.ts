import type { Span } from "./span.ts";

/** Which evidence a date was read from; `null` where there is no date. */
export type DateSource = "text" | "meta" | "feed" | "url" | "option" | null;

/** Something the cleaning took out, and why. */
export interface Removal {
  text: string;
  reason: string;
}

/** Something the cleaning mended, at an offset into the clean text. */
export interface Repair {
  at: number;
  what: string;
}

/** A clean, dated article. Offsets everywhere are UTF-16 code units into `text`. */
export interface Document {
  /** The first 16 hex digits of the SHA-256 of `text`. */
  id: string;
  path: string;
  url: string | null;
  title: string | null;
  outlet: string | null;
  authors: string[];
  dateline: string | null;
  /** ISO 8601, as precise as the source: `2023-09-21` or `2023-09-21T15:11`, in the outlet's own time. */
  publishedAt: string | null;
  publishedAtFrom: DateSource;
  updatedAt: string | null;
  /** ISO 639-1, or `und` where the text does not tell. */
  language: string;
  /** The clean body, paragraphs parted by a blank line. */
  text: string;
  removed: Removal[];
  repaired: Repair[];
  /** Filled by the language room; empty where the text was not analysed. */
  sentences: Span[];
}
