import type { Doc } from "../doc.ts";
import { TAG } from "../tokens/upos.ts";

/** What a quotation mark can do: straight ones either, by the gaps beside them. */
export type MarkRole = "opens" | "closes" | "either";

/** A quotation mark and the family in which it finds its partner. */
export interface Mark {
  token: number;
  family: "double" | "single" | "angle";
  role: MarkRole;
}

const FAMILIES: ReadonlyMap<string, Mark["family"]> = new Map([
  ...['"', "“", "”", "„", "‟", "''", "``"].map((sign) => [sign, "double"] as const),
  ...["'", "‘", "’", "‚", "‛", "`", "‹", "›"].map((sign) => [sign, "single"] as const),
  ...["«", "»"].map((sign) => [sign, "angle"] as const),
]);
/** Marks that open wherever they stand; the others go by the gaps beside them. */
const OPENING = new Set(["„", "‚", "``", "`", "‘", "‛"]);
/** Signs that end what stands before them: a mark glued to one is not glued to a word. */
const ENDING = new Set([",", ";", ":", ".", ")", "]"]);
const LEFT = new Set(["“", "«", "‹"]);
const RIGHT = new Set(["”", "»", "›", "’", "''"]);

/** The quotation mark that token `i` is, `null` where it is none: an apostrophe, a sign for inches or minutes. */
export function markAt(doc: Doc, i: number): Mark | null {
  const sign = doc.words[i]!;
  if (sign.length > 2) return null;
  const family = FAMILIES.get(sign);
  if (family === undefined) return null;
  const gapBefore = i === 0 || doc.ends[i - 1] !== doc.starts[i];
  const gapAfter = i === doc.words.length - 1 || doc.starts[i + 1] !== doc.ends[i] || ENDING.has(doc.words[i + 1]!);
  if (family === "single" && isApostrophe(doc, i, gapBefore, gapAfter)) return null;
  return { token: i, family, role: roleOf(sign, gapBefore, gapAfter) };
}

function roleOf(sign: string, gapBefore: boolean, gapAfter: boolean): MarkRole {
  if (OPENING.has(sign)) return "opens";
  if (gapBefore !== gapAfter) return gapBefore ? "opens" : "closes";
  if (gapBefore) return LEFT.has(sign) ? "opens" : RIGHT.has(sign) ? "closes" : "either";
  // German closes with the mark that opens in English, Swedish opens with the one that closes.
  return "either";
}

/** The sign of a possessive, and one inside a word. */
function isApostrophe(doc: Doc, i: number, gapBefore: boolean, gapAfter: boolean): boolean {
  if (doc.upos[i] === TAG.PART) return true;
  const digit = /^\d/.test(doc.words[i + 1] ?? "");
  const inWord = !gapBefore && !gapAfter && /\p{L}$/u.test(doc.words[i - 1]!) && /^\p{L}/u.test(doc.words[i + 1]!);
  return inWord || (gapBefore && digit);
}
