import type { Doc } from "../doc.ts";
import { givenNames, isGivenName } from "./given-names.ts";
import { isInnerHyphen } from "./hyphenated.ts";
import { timeWords } from "../times/time-words.ts";
import { titles } from "./titles.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";

const LONGEST_NAME = 8;
const NEVER = tagSet("PUNCT", "NUM", "AUX", "DET", "CCONJ", "ADP", "PRON", "SYM", "PART");
/** `Jr.`, `III`: behind a name they belong to it. */
const SUFFIX = /^(?:[JS]r\.?|I{2,3}|IV|VI{0,3}|IX|X{1,2}I{0,3}|XI?V)$/;

/** Where the personal name that starts at a token ends; the token itself where none does. */
export function endOfName(doc: Doc, start: number, limit: number): number {
  const { particles } = givenNames();
  let end = start;
  for (let i = start; i < limit && i < start + LONGEST_NAME; i++) {
    if (i > start && isInnerHyphen(doc, i) && /^\p{L}/u.test(doc.words[i + 1] ?? "")) {
      end = i + 2;
      i++;
    } else if (isNamePart(doc, i) || isJoined(doc, i)) end = i + 1;
    else if (i > start && SUFFIX.test(doc.words[i] ?? "")) return i + 1;
    else if (!particles.has(doc.norms[i] ?? "") || !leadsOn(doc, i, limit)) break;
  }
  return end;
}

/** `al-Assad`, `d'Estaing` in one token. */
function isJoined(doc: Doc, i: number): boolean {
  return /^\p{Ll}{1,3}['’-]\p{Lu}/u.test(doc.words[i] ?? "");
}

/** A particle, or two in a row (`van der`), that a part of a name follows. */
function leadsOn(doc: Doc, i: number, limit: number): boolean {
  const next = doc.norms[i + 1] === "-" ? i + 2 : i + 1;
  if (next >= limit) return false;
  if (isNamePart(doc, next)) return true;
  return givenNames().particles.has(doc.norms[next] ?? "") && next + 1 < limit && isNamePart(doc, next + 1);
}

/** A capitalised word that is no time, no title and no word of grammar; or an initial. */
export function isNamePart(doc: Doc, i: number): boolean {
  const word = doc.words[i] ?? "";
  if (!/^\p{Lu}/u.test(word) || hasTag(doc, i, NEVER)) return false;
  const norm = doc.norms[i] ?? "";
  const { months, weekdays } = timeWords();
  const bare = norm.replace(/\.$/, "");
  if ((months.has(bare) && bare !== "may" && !isShortName(doc, i)) || weekdays.has(bare)) return false;
  return !titles().heads.has(norm) && !titles().honorifics.has(norm);
}

/** `Jan Lipavský`, `Jan van Aken`: a short month with no full stop that is a given name as well, before more of a name. */
function isShortName({ words, norms }: Doc, i: number): boolean {
  const next = words[i + 1] ?? "";
  const short = (norms[i] ?? "").length === 3 && isGivenName(words[i] ?? "");
  return (
    short && (/^\p{Lu}\p{Ll}/u.test(next) || (givenNames().particles.has(norms[i + 1] ?? "") && /^\p{Ll}/u.test(next)))
  );
}
