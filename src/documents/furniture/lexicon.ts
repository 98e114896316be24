import { z } from "zod";
import { vocabulary } from "../codebook.ts";
import { PhraseBook } from "./phrases.ts";

const list = z.array(z.string()).default([]);
const graded = z.object({ strong: list, plain: list, weak: list });
const furniture = vocabulary(
  "furniture.yaml",
  z.object({
    reasons: z.record(z.string(), graded),
    headings: z.record(z.string(), list),
    labels: z.record(z.string(), list),
    prose: list,
  }),
);
const spam = vocabulary("spam.yaml", graded);

/** Points by grade; see codebook/documents/furniture.yaml. */
export const WEIGHTS = { strong: 4, plain: 2, weak: 1 } as const;
const GRADES = ["strong", "plain", "weak"] as const;

/** The list that names the sections of a paper. */
export const SECTIONS = "sections";

/** Phrases of interfaces, with reason and points. Graver ones first: where two lists hold one phrase, the first counts. */
export const phrases = new PhraseBook(
  GRADES.flatMap((grade) =>
    [...Object.entries(furniture.reasons), ["spam", spam] as const].flatMap(([reason, grades]) =>
      grades[grade].map((phrase) => [phrase, { reason, weight: WEIGHTS[grade] }] as const),
    ),
  ),
);

/** Headings and labels, with their reason. */
export const headings = byReason(furniture.headings);
export const labels = byReason(furniture.labels);

/** Words that ordinary sentences are made of. */
export const prose: ReadonlySet<string> = new Set(furniture.prose);

function byReason(lists: Record<string, string[]>): PhraseBook<string> {
  return new PhraseBook(
    Object.entries(lists).flatMap(([reason, entries]) => entries.map((phrase) => [phrase, reason] as const)),
  );
}
