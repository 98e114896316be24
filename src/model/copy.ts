/** The verdict on whether a document repeats one that is already known. */
export interface CopyVerdict {
  kind: "original" | "exact" | "near";
  /** The document that it repeats: the story's first report; `null` for an original. */
  of: string | null;
  /** Estimated share of shingles in common, 0 to 1. */
  similarity: number;
  because: string;
}
