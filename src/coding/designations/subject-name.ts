import type { TokenRange } from "../../language/doc.ts";
import { lexicon } from "../frames/lexicon.ts";
import type { Reading } from "../reading.ts";
import { listingWords } from "./listing-words.ts";
import { numberOf } from "./count.ts";
import { type Kind, subjectKind } from "./subject-kind.ts";

export interface SubjectName extends TokenRange {
  text: string;
  /** `null` where the name alone does not tell. */
  kind: Kind | null;
  /** Its own last word tells the kind: `Volga Grain JSC`. */
  formed: boolean;
}

const KINDS: Record<string, Kind> = {
  company: "company",
  organization: "organization",
  group: "organization",
  military: "organization",
  vessel: "vessel",
  aircraft: "aircraft",
  person: "person",
};
/** Sorts of names that are nobody who could be listed. */
const NEVER = new Set(["state", "place", "government", "intergovernmental", "weapon"]);
/** Small words inside names. */
const INNER = /^(?:al|el|bin|ibn|de|del|della|da|di|du|van|von|der|den|la|le|of|and|&|-|')$/;

/** The name at the end of a phrase, without nationality, title and description before it; `null` where none is. */
export function subjectName(reading: Reading, range: TokenRange): SubjectName | null {
  const run = nameRun(reading, range);
  if (!run) return null;
  const text = reading.doc.text.slice(reading.doc.starts[run.start], reading.doc.ends[run.end - 1]);
  return { ...run, text, ...kindOfName(reading, run) };
}

/** The last capitalised words of a phrase, where nothing but numbers comes after them. */
function nameRun(reading: Reading, range: TokenRange): TokenRange | null {
  let { end } = range;
  while (end > range.start && /^[)("”’',]$/.test(reading.doc.words[end - 1] ?? "")) end--;
  let start = end;
  while (start > range.start && isPart(reading, start - 1, start < end)) start--;
  while (start < end && isLeading(reading, start, end)) start++;
  if (start === end || !/\p{L}/u.test(reading.doc.words[start] ?? "")) return null;
  return isName(reading, { start, end }) ? { start, end } : null;
}

function isPart(reading: Reading, i: number, inside: boolean): boolean {
  const word = reading.doc.words[i] ?? "";
  if (/^\p{Lu}/u.test(word)) return true;
  if (/^\d{1,4}$/.test(word)) return /^\p{Lu}/u.test(reading.doc.words[i - 1] ?? "");
  return inside && INNER.test(word) && /^\p{Lu}/u.test(reading.doc.words[i - 1] ?? "");
}

/** Words in front that are no part of the name: small words, nationality, title, number, and a common noun that opens a sentence. */
function isLeading(reading: Reading, i: number, end: number): boolean {
  const word = reading.word(i);
  if (INNER.test(word) && !/^\p{Lu}/u.test(reading.doc.words[i] ?? "")) return true;
  const mention = reading.doc.mentions[reading.mentionOf[i] ?? -1];
  if (mention?.kind === "adjective") return true;
  if (numberOf(word) !== null || ["DET", "NUM", "PRON", "PUNCT"].includes(reading.tag(i))) return true;
  if (end - i > 1 && listingWords().is("titles", word.replace(/\.$/, ""))) return true;
  return reading.tag(i) === "NOUN" && end - i === 1 && subjectKind(reading.lemma(i)) !== null;
}

function isName(reading: Reading, run: TokenRange): boolean {
  const { start, end } = run;
  if (end - start === 1 && /^(?:imo|[a-z])$/.test(reading.word(start))) return false;
  // `the Foreign Secretary` is an office.
  if (subjectKind(reading.lemma(end - 1)) === "person") return false;
  if ((reading.timeOf[end - 1] ?? -1) >= 0 || reading.lemma(end - 1) === "list") return false;
  const mention = reading.doc.mentions[reading.mentionOf[end - 1] ?? -1];
  const type = mention && reading.doc.entities[mention.entity]?.type;
  // A place alone is no name; a name that only ends in one (`Star of Odessa`) is.
  return !type || !NEVER.has(type) || mention.start > start || mention.kind === "pronoun";
}

function kindOfName(reading: Reading, { start, end }: TokenRange): Pick<SubjectName, "kind" | "formed"> {
  const last = reading.word(end - 1).replace(/\.$/, "");
  if (end - start >= 2 && lexicon().designation["company-forms"].includes(last))
    return { kind: "company", formed: true };
  const mention = reading.doc.mentions[reading.mentionOf[end - 1] ?? -1];
  const type = mention?.kind === "name" ? reading.doc.entities[mention.entity]?.type : undefined;
  return { kind: KINDS[type ?? ""] ?? null, formed: false };
}
