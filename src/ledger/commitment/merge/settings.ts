import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { stem } from "../../meant/stem.ts";

const words = z.array(z.string().min(2)).nonempty();

const wordTable = z.strictObject({
  quiet: z.array(z.string().min(1)),
  same: z.array(words),
  common: z.array(z.string()),
  affirming: words,
  denying: words,
});

/** Which words are left out, count as the same, or count for less. */
export interface MergeWords {
  quiet: ReadonlySet<string>;
  /** The group that a word or its stem belongs to. */
  groupOf: ReadonlyMap<string, string>;
  /** Groups and stems. */
  common: ReadonlySet<string>;
  /** Phrases that affirm in spite of a negation, and that deny without one. */
  affirming: readonly string[];
  denying: readonly string[];
}

/** Reads and checks the table of words. @throws ZodError naming what is wrong */
export function parseMergeWords(yaml: string): MergeWords {
  const { quiet, same, common, affirming, denying } = wordTable.parse(parse(yaml));
  const groupOf = new Map<string, string>();
  // Words before stems: `dealings` are no `deal`. A word that stands in several groups belongs to the first.
  for (const form of [(word: string) => word, stem])
    for (const group of same)
      for (const word of group) if (!groupOf.has(form(word))) groupOf.set(form(word), group[0] ?? word);
  const termOf = (word: string) => groupOf.get(word) ?? groupOf.get(stem(word)) ?? stem(word);
  return { quiet: new Set(quiet), groupOf, common: new Set(common.map(termOf)), affirming, denying };
}

/** What two statements are compared by; `codebook/ledger/merge.yaml` says what each is. */
export const FEATURES = [
  "words",
  "conditionWords",
  "conditional",
  "addressee",
  "act",
  "conditionAct",
  "amounts",
  "speaker",
  "months",
] as const;

export type Feature = (typeof FEATURES)[number];

const mergeTable = z.strictObject({
  threshold: z.number().gt(0).lt(1),
  bias: z.number(),
  weights: z.record(z.enum(FEATURES), z.number()),
  least: z.strictObject({
    words: z.number(),
    conditionWords: z.number(),
    conditionLength: z.int().nonnegative(),
    score: z.number().min(0).max(1),
  }),
  candidates: z.int().positive(),
  newest: z.int().positive(),
  wordings: z.int().positive(),
  first: z.number().min(0).max(1),
});

/** How the likeness of two statements is weighed. */
export type MergeSettings = z.infer<typeof mergeTable>;

/** Reads and checks the weights. @throws ZodError naming what is wrong */
export function parseMergeSettings(yaml: string): MergeSettings {
  return mergeTable.parse(parse(yaml));
}

/** The words in force: `codebook/ledger/merge-words.yaml`. */
export const MERGE_WORDS: MergeWords = parseMergeWords(read("merge-words.yaml"));

/** The weights in force: `codebook/ledger/merge.yaml`. */
export const MERGE_SETTINGS: MergeSettings = parseMergeSettings(read("merge.yaml"));

function read(file: string): string {
  return readFileSync(new URL(`../../../../codebook/ledger/${file}`, import.meta.url), "utf8");
}
