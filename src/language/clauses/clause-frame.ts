import type { Clause, TokenRange } from "../doc.ts";

export type Relation = NonNullable<Clause["governor"]>["relation"];

/** A clause that is being read: the sentence itself, or what a subordinator or relative pronoun opened. */
export interface Frame {
  /** Chunk that opened it, -1 for the sentence. */
  at: number;
  kind: "main" | "marked" | "relative";
  mark: string | null;
  /** What a relative pronoun stands for, until it has found its verb. */
  antecedent: TokenRange[] | null;
  /** Index of its first finite clause, -1 while it has none. */
  clause: number;
  /** Index of the clause before it, -1 for none. */
  governor: number;
  /** Chunk of an inner frame that has closed: what waited before it waits again; -1 for none. */
  resume: number;
}

export const SENTENCE: Readonly<Frame> = {
  at: -1,
  kind: "main",
  mark: null,
  antecedent: null,
  clause: -1,
  governor: -1,
  resume: -1,
};

/** How the first clause of a frame depends on its governor; `null` for a main clause. */
export function relationOf(frame: Frame): Relation | null {
  if (frame.kind === "main") return null;
  if (frame.kind === "relative") return "relative";
  return frame.mark === "that" || frame.mark === "whether" ? "complement" : "adverbial";
}
