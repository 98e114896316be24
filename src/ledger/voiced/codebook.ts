import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { EVENT_TYPES } from "../../model/event.ts";
import { wordPattern } from "./word-pattern.ts";

const CODEBOOK = new URL("../../../codebook/", import.meta.url);

const words = z.array(z.string()).default([]).transform(wordPattern);
const share = z.number().min(0).max(1);
const whole = z.int().nonnegative();

const theme = z.strictObject({
  parties: z.enum(["pair", "acts", "one"]),
  about: words,
  with: z
    .array(z.string())
    .nullable()
    .default(null)
    .transform((list) => list && wordPattern(list)),
  alone: z.strictObject({ up: words, down: words }).default({ up: wordPattern([]), down: wordPattern([]) }),
  up: words,
  down: words,
  types: z.array(z.enum(EVENT_TYPES)),
  contexts: z.array(z.string()).default([]),
  onRival: z.boolean().default(false),
  inWords: z.boolean().default(false),
  beats: z.array(z.string()).default([]),
  near: z.record(z.string(), share).default({}),
  asks: z.strictObject({
    whole: z.string().optional(),
    actors: z.string().optional(),
    recipients: z.string().optional(),
    bare: z.string(),
  }),
});

const settings = z.strictObject({
  hedgedKinds: z.array(z.string()),
  past: words,
  toCome: words,
  asking: words,
  cuts: words,
  denying: words,
  towards: words,
  unnamed: words,
  shortNames: z
    .record(z.string(), z.array(z.string()))
    .transform((names) => Object.entries(names).map(([name, codes]) => ({ pattern: wordPattern([name]), codes }))),
  milestones: z.record(z.string(), z.strictObject({ title: z.string(), openers: words, nouns: words, phrases: words })),
  themes: z.record(z.string(), theme),
  same: z.strictObject({
    bias: z.number(),
    theme: z.number(),
    parties: z.number(),
    milestone: z.number(),
    horizon: z.number(),
    words: z.number(),
    condition: z.number(),
    together: z.number(),
    apart: z.number(),
    threshold: share,
    candidates: whole,
  }),
  retold: z.strictObject({ days: whole, alike: share, unnamedAlike: share }),
  contradiction: z.strictObject({ gap: share }),
  answers: z.strictObject({ confidence: share, undatedDays: whole, waitDays: whole }),
  bootstrap: z.strictObject({ draws: z.int().positive(), seed: z.int() }),
});

/** A matter that forecasts are about. */
export type Theme = z.infer<typeof theme>;

/** How voiced forecasts are read, brought together and settled: `codebook/ledger/voiced.yaml`. */
export const VOICED = settings.parse(parse(read("ledger/voiced.yaml")));

const phrases = z.array(z.strictObject({ words: z.array(z.string()), low: share, high: share }));

/** Words of estimative probability with their ICD 203 ranges, the longest first: `codebook/coding/probability.yaml`. */
export const ESTIMATIVE_WORDS = phrases
  .parse(parse(read("coding/probability.yaml")))
  .flatMap(({ words: said, low, high }) =>
    said.map((phrase) => ({ phrase, low, high, pattern: wordPattern([phrase]) })),
  )
  .toSorted((one, other) => other.phrase.length - one.phrase.length);

/** Estimative phrases that hold a word of denial without denying: `more likely than not`. */
export const ESTIMATIVE_DENIALS = wordPattern(
  ESTIMATIVE_WORDS.map(({ phrase }) => phrase).filter((phrase) => phrase.search(VOICED.denying) >= 0),
);

function read(name: string): string {
  return readFileSync(new URL(name, CODEBOOK), "utf8");
}
