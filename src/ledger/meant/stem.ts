import { readRows } from "./codebook.ts";

const VOWEL = /[aeiouy]/;
const kept = new Map<string, string>();

/**
 * The stem of an English word in lower case, the same for its forms and for its British and American spelling: `ships`,
 * `shipped` and `shipping` are `ship`. A stem need not be a word.
 */
export function stem(word: string): string {
  const known = kept.get(word);
  if (known !== undefined) return known;
  const made = shortened(spelled(IRREGULAR.get(word) ?? word));
  kept.set(word, made);
  return made;
}

/** Whether a word is a past or a participle that does not end in `ed`. */
export function isIrregular(word: string): boolean {
  return IRREGULAR.has(word);
}

function shortened(word: string): string {
  const bare = withoutEnding(word);
  return bare.length < 4 ? bare : bare.replace(/([^aeiou])\1$/, "$1").replace(/(?<=..)e$/, "");
}

/** Endings of number, tense and the present participle. */
function withoutEnding(word: string): string {
  if (word.length < 4) return word;
  if (/(?:agr|guarant|fr|decr)eed$/.test(word)) return word.slice(0, -1);
  if (/ie[sd]$/.test(word)) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (/[^sui]s$/.test(word)) return word.endsWith("ings") ? withoutEnding(word.slice(0, -1)) : word.slice(0, -1);
  const root = /^(.*)(?:ing|ed)$/.exec(word)?.[1];
  return root !== undefined && root.length > 2 && VOWEL.test(root) && !word.endsWith("eed") ? root : word;
}

function spelled(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/i[sz]([eai])/g, "is$1")
    .replace(/(arm|harb|col|neighb|lab|behavi|fav|hon|vap|rum|endeav)our/, "$1or")
    .replace(/enc(?=es?$)/, "ens");
}

const IRREGULAR = new Map<string, string>([
  ...readRows<"base" | "past" | "participle">("language/irregular-verbs.tsv").flatMap(({ base, past, participle }) =>
    [past, participle].flatMap((forms) => forms.split("|").map((form) => [form, base] as const)),
  ),
  // `leaves` and `shelves` are verbs more often.
  ...readRows<"plural" | "singular">("language/irregular-nouns.tsv").flatMap(({ plural, singular }) =>
    plural.endsWith("ves") ? [] : [[plural, singular] as const],
  ),
]);
