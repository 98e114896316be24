import type { Doc } from "../doc.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";

const NAMES = tagSet("NOUN", "PROPN");
const DESCRIBES = tagSet("NOUN", "PROPN", "ADJ");
const OWNERS = tagSet("DET", "ADJ", "NOUN");
const PREDICATE = tagSet("AUX", "VERB");
const COUNTING = new Set(["", "to", "for", "of", "at", "over", "around", "than", "between"]);

/**
 * Whether a bare number of four digits is a year: after a word of time, in brackets, before a noun that it cannot count
 * (`the 2018 agreement`), as a subject (`2024 was quiet`) or beside another year.
 */
export function isYear(doc: Doc, i: number, before: string, besideTime: boolean, opensSentence: boolean): boolean {
  const counts = Number(doc.norms[i]) % 50 === 0 && isPlural(doc, i + 1);
  if (!COUNTING.has(before)) return !counts;
  if (before === "of" || before === "between") return !hasTag(doc, i + 1, NAMES);
  if (/^[([]$/.test(doc.words[i - 1] ?? "")) return /^[)\],.]$/.test(doc.words[i + 1] ?? "");
  if (doc.words[i - 1] === "," && doc.words[i + 1] === ",") return true;
  if (besideTime && /^(?:and|or|to|,|-)$/.test(doc.norms[i - 1] ?? "")) return !counts;
  if (opensSentence && hasTag(doc, i + 1, PREDICATE)) return true;
  if (doc.norms[i + 1] === "'s") return true;
  return isOwned(doc, i - 1) && hasTag(doc, i + 1, DESCRIBES) && !counts;
}

function isOwned(doc: Doc, i: number): boolean {
  const word = doc.norms[i] ?? "";
  return (
    hasTag(doc, i, OWNERS) || word === "'s" || word === "'" || /^(?:its|his|her|their|our|my|your|whose)$/.test(word)
  );
}

function isPlural(doc: Doc, i: number): boolean {
  return hasTag(doc, i, tagSet("NOUN")) && (doc.norms[i] ?? "").endsWith("s");
}
