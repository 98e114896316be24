import type { Doc } from "../doc.ts";
import { timeWords } from "../times/time-words.ts";
import { titles } from "./titles.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";

const LONGEST_NAME = 8;
const PARTICLES = new Set([
  "al",
  "el",
  "bin",
  "ibn",
  "von",
  "van",
  "der",
  "den",
  "de",
  "da",
  "dos",
  "di",
  "du",
  "la",
  "le",
  "ul",
  "ur",
  "ter",
]);
const NEVER = tagSet("PUNCT", "NUM", "AUX", "DET", "CCONJ", "ADP", "PRON", "SYM", "PART");

/** Where the personal name that starts at a token ends; the token itself where none does. */
export function endOfName(doc: Doc, start: number, limit: number): number {
  let end = start;
  for (let i = start; i < limit && i < start + LONGEST_NAME; i++) {
    if (isHyphenated(doc, i)) {
      end = i + 2;
      i++;
    } else if (isNamePart(doc, i)) end = i + 1;
    else if (!PARTICLES.has(doc.norms[i] ?? "") || !isNamePart(doc, nextPart(doc, i))) break;
  }
  return end;
}

/** `Ho-jin`, `al-Assad`: hyphen and what follows it without a gap. */
function isHyphenated(doc: Doc, i: number): boolean {
  if (doc.norms[i] !== "-" || doc.ends[i - 1] !== doc.starts[i] || doc.ends[i] !== doc.starts[i + 1]) return false;
  return /^\p{L}/u.test(doc.words[i + 1] ?? "");
}

function nextPart(doc: Doc, i: number): number {
  return doc.norms[i + 1] === "-" ? i + 2 : i + 1;
}

/** A capitalised word that is no time, no title and no word of grammar; or an initial. */
export function isNamePart(doc: Doc, i: number): boolean {
  const word = doc.words[i] ?? "";
  if (!/^\p{Lu}/u.test(word) || hasTag(doc, i, NEVER)) return false;
  const norm = doc.norms[i] ?? "";
  const { months, weekdays } = timeWords();
  const bare = norm.replace(/\.$/, "");
  if ((months.has(bare) && bare !== "may") || weekdays.has(bare)) return false;
  return !titles().heads.has(norm) && !titles().honorifics.has(norm);
}
