import { readTable, split } from "../codebook.ts";
import { wordOfStem } from "./spelling.ts";

const PREFIX = /^(?:re|un|over|out|under|mis|fore|with|up|pre|co|inter)-?/;
// `agreed`, `freed`: the e belongs to the word; `needed` and `bleed` are others.
const LONG_E = /^(?:dis)?(?:agreed|freed|decreed|guaranteed|refereed|peed|kneed|treed|fleed)$/;
const SHORT_IE = /^(?:d|l|t|v|p|unt|bel|underl|outl|overl|ret)$/;
const SILENT_IN_ES = /(?:ss|sh|[^t]ch|tch|x|zz)es$/;
const NOUN_US = /[^aeo]uses$/;
const VERB_US = /(?:foc|ca?uc|chor|surpl)uses$/;
const VERB_USE =
  /^(?:re|mis|over|dis|ab|ac|ex|con|dif|in|de|am|per|be|suf|trans|ef|pro|recl|rec)?(?:use|cuse|fuse|muse|ruse|luse)s$/;
const SHORT_OES = /^(?:shoe|toe|canoe|hoe|foe|woe|tiptoe)s$/;
const COMPARED = /(?:er|est)$/;

let irregular: { verbs: ReadonlyMap<string, string>; nouns: ReadonlyMap<string, string> } | null = null;

/** The base of a verb's form: `sanctioned`, `tying`, `met`, `says`. A word that is no such form stays as it is. */
export function baseOfVerb(word: string): string {
  const { verbs } = tables();
  const found = verbs.get(word);
  if (found !== undefined) return found;
  const prefix = PREFIX.exec(word)?.[0] ?? "";
  const rest = prefix === "" ? undefined : verbs.get(word.slice(prefix.length));
  if (rest !== undefined) return prefix + rest;
  if (word.endsWith("ing")) return baseOfGerund(word);
  if (word.endsWith("ed")) return baseOfPast(word);
  return word.endsWith("s") ? baseOfThird(word) : word;
}

function baseOfGerund(word: string): string {
  const stem = word.slice(0, -3);
  if (!/[aeiouy]/.test(stem)) return word;
  if (stem.endsWith("y") && SHORT_IE.test(stem.slice(0, -1))) return `${stem.slice(0, -1)}ie`;
  return /[eoi]$/.test(stem) ? stem : wordOfStem(stem);
}

function baseOfPast(word: string): string {
  const stem = word.slice(0, -2);
  if (stem.endsWith("i")) return SHORT_IE.test(stem.slice(0, -1)) ? `${stem}e` : `${stem.slice(0, -1)}y`;
  if (LONG_E.test(word)) return `${stem}e`;
  if (!/[aeiouy]/.test(stem) || stem.endsWith("e")) return word;
  return stem.endsWith("o") ? stem : wordOfStem(stem);
}

function baseOfThird(word: string): string {
  if (/(?:ss|us|is)$/.test(word) || word.length < 3) return word;
  if (word.endsWith("ies")) return SHORT_IE.test(word.slice(0, -3)) ? word.slice(0, -1) : `${word.slice(0, -3)}y`;
  if ((SILENT_IN_ES.test(word) && !/^(?:ache|cache)s$/.test(word)) || VERB_US.test(word)) return word.slice(0, -2);
  if (word.endsWith("oes") && !SHORT_OES.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** The singular of a plural noun: `missiles`, `treaties`, `children`; a word without one stays as it is (`troops`). */
export function singularOfNoun(word: string): string {
  const { nouns } = tables();
  const hyphen = word.lastIndexOf("-") + 1;
  const last = word.slice(hyphen);
  const found = nouns.get(word) ?? nouns.get(last);
  if (found !== undefined) return word.slice(0, hyphen) + (nouns.get(last) ?? found);
  if (/[^aeiou]?men$/.test(word) && word.length > 3) return `${word.slice(0, -2)}an`;
  if (word === "men") return "man";
  if (word.endsWith("'s")) return /^\d/.test(word) ? word : word.slice(0, -2);
  if (/^(?:mid-)?'?\d/.test(word) || !word.endsWith("s") || /(?:ss|us)$/.test(word) || word.length < 3) return word;
  if (word.endsWith("ies")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (SILENT_IN_ES.test(word)) return word.slice(0, -2);
  if (word.endsWith("oes")) return word.slice(0, -2);
  if (NOUN_US.test(word) && word.length > 6 && !VERB_USE.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** The plain form of a comparative or superlative: `larger`, `happiest`. */
export function positiveOf(word: string): string {
  const stem = word.replace(COMPARED, "");
  if (stem === word || !/[aeiouy]/.test(stem)) return word;
  if (stem.endsWith("i")) return `${stem.slice(0, -1)}y`;
  if (/[^aeiou]l$/.test(stem) && !/[rlw]l$/.test(stem)) return `${stem}e`;
  if (stem.endsWith("ll")) return stem;
  return wordOfAdjective(stem);
}

/** Long adjectives that take `-er` have no silent e: `narrower`, `cleverer`, but `severer`. */
function wordOfAdjective(stem: string): string {
  return /(?:ng|w|th|[aeiou]{2}[^aeiouscvg])$/.test(stem) && !/(?:strang|loos|eas)$/.test(stem)
    ? stem
    : wordOfStem(stem);
}

function tables() {
  if (irregular) return irregular;
  const verbs = new Map<string, string>();
  for (const { base, past, participle } of readTable<"base" | "past" | "participle">("language/irregular-verbs.tsv"))
    for (const form of [...split(past), ...split(participle)])
      if (!verbs.has(form) || form !== base) verbs.set(form, verbs.get(form) ?? base);
  const nouns = readTable<"plural" | "singular">("language/irregular-nouns.tsv");
  irregular = { verbs, nouns: new Map(nouns.map(({ plural, singular }) => [plural, singular])) };
  return irregular;
}
