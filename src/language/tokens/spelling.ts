import { readLists } from "../codebook.ts";

/** Words whose spelling the rules below would miss, from `codebook/language/spelling.yaml`. */
type Exceptions = Record<"doubled" | "single_l" | "single_s" | "added_k" | "plain" | "with_e", ReadonlySet<string>>;

const PREFIX = /^(?:re|un|dis|pre|over|out|under|mis|co)-?(?=.{3})/;
const VOWELS = /[aeiouy]+/g;
const DOUBLED = /([bcdfgjklmnpqrstvwxz])\1$/;
// Endings of a long word, a vowel and a consonant, that a silent e follows: `decid(e)`, but not `visit`.
const LONG_WITH_E = /(?:[aouy]t|[aiouy]d|[^e]ed|[aiouy]k|[iouy]l|[aiu]m|[iuy]n|[auy]p|[aiu]r|[aeiouy]b)$/;
const SHORT_WITH_E = /[aeiouy][bdfgklmnprt]$/;
const ALWAYS_WITH_E = /(?:[cvuz]|[^n]g|[^s]s|[bcdfgkpstz]l|[bct]r|[iu]at)$/;
const TWO_VOWELS = /(?:[aeio][aeiouy]|(?<!q)u[aeiouy])[^aeiouy]$/;

let exceptions: Exceptions | null = null;

/** The word that a stem is left of once `-ed`, `-ing`, `-er` or `-est` is off: `impos` is `impose`, `stopp` is `stop`. */
export function wordOfStem(stem: string): string {
  const { plain, with_e, added_k, doubled } = known();
  const bare = stem.replace(PREFIX, "");
  if (plain.has(stem) || plain.has(bare) || doubled.has(stem)) return stem;
  if (with_e.has(`${stem}e`) || with_e.has(`${bare}e`)) return `${stem}e`;
  if (stem.endsWith("ck") && added_k.has(stem.slice(0, -1))) return stem.slice(0, -1);
  if (DOUBLED.test(stem)) return undouble(stem);
  if (ALWAYS_WITH_E.test(stem)) return `${stem}e`;
  if (TWO_VOWELS.test(stem)) return stem;
  const pattern = (stem.match(VOWELS) ?? []).length > 1 ? LONG_WITH_E : SHORT_WITH_E;
  return pattern.test(stem) ? `${stem}e` : stem;
}

/** `stopp` is `stop`, but `call`, `pass`, `stuff` and `buzz` keep both letters. */
function undouble(stem: string): string {
  const { single_l, single_s } = known();
  const single = stem.slice(0, -1);
  const last = stem.at(-1)!;
  if (last === "l") return single_l.has(single) ? single : stem;
  return "sfz".includes(last) && !single_s.has(single) ? stem : single;
}

function known(): Exceptions {
  if (exceptions) return exceptions;
  const lists = readLists("language/spelling.yaml") as Record<keyof Exceptions, string[]>;
  const sets = Object.entries(lists).map(([name, words]) => [name, new Set(words)]);
  exceptions = Object.fromEntries(sets) as Exceptions;
  return exceptions;
}
