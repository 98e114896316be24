import { statesIn } from "../../meant/states.ts";
import { wordsOf } from "../../meant/words.ts";
import { MERGE_WORDS } from "./settings.ts";

/** A text made comparable. */
export interface Terms {
  /** Its telling words by group or stem, numbers, and states and bodies by their codes, each with a weight above 0. */
  weights: ReadonlyMap<string, number>;
  /** Length of the vector of weights. */
  norm: number;
  /** States and bodies that it names. */
  codes: ReadonlySet<string>;
  /** Numbers other than years, without separators. */
  amounts: ReadonlySet<string>;
}

const NUMBER = /\d+(?:[.,]\d+)*/g;
const YEAR = /^(?:19|20)\d\d$/;
/** What names and common words weigh: whom it concerns is compared by itself. */
const LIGHT = 0.5;

/** Reads a text as weighted terms. */
export function termsOf(text: string): Terms {
  const words = wordsOf(text);
  const states = statesIn(words);
  const codes = new Set(states.map(({ code }) => code));
  const weights = new Map([...codes].map((code) => [code, LIGHT]));
  const inName = new Set(states.flatMap(({ at, end }) => Array.from({ length: end - at }, (_, place) => at + place)));
  for (const [place, { lower, stem }] of words.entries()) {
    if (inName.has(place) || lower.length < 2 || MERGE_WORDS.quiet.has(lower) || /^\d/.test(lower)) continue;
    const term = MERGE_WORDS.groupOf.get(lower) ?? MERGE_WORDS.groupOf.get(stem) ?? stem;
    weights.set(term, MERGE_WORDS.common.has(term) ? LIGHT : 1);
  }
  const numbers = Array.from(text.matchAll(NUMBER), ([number]) => number.replaceAll(/[.,]/g, ""));
  for (const number of numbers) weights.set(number, 1);
  const amounts = new Set(numbers.filter((number) => !YEAR.test(number)));
  return { weights, norm: Math.hypot(...weights.values()), codes, amounts };
}

/** Cosine of the two vectors of weights, 0 to 1; `null` where one of them is empty. */
export function likeness(a: Terms, b: Terms): number | null {
  if (a.norm === 0 || b.norm === 0) return null;
  const [few, many] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [term, weight] of few.weights) dot += weight * (many.weights.get(term) ?? 0);
  return dot / (a.norm * b.norm);
}
