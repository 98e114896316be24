import { editMatches, type Passage } from "./passage.ts";

/** Windows-1252 characters at the bytes 0x80 to 0x9F; the five undefined bytes pass through as control characters. */
const WINDOWS_1252 =
  "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
  "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

const BYTES = new Map(Array.from(WINDOWS_1252, (character, index) => [character, 0x80 + index]));

const CONTINUATION = `[\\u0080-\\u00BF${WINDOWS_1252}]`;
const SEQUENCE = `(?:[Â-ß]${CONTINUATION}|[à-ï]${CONTINUATION}{2}|[ð-ô]${CONTINUATION}{3})+`;
const MISREAD = new RegExp(`${SEQUENCE}|â€\\uFFFD|â€(?!${CONTINUATION})`, "gu");

/** What misread text may turn out to be: punctuation and currency, Latin letters, or a word of another script. */
const PLAUSIBLE = /^[\u00A0-\u017F\u2010-\u203A\u20AC\u2122]+$/u;
const FOREIGN = /^[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}\p{Script=Han}\p{Script=Arabic}]{3,}$/u;

const strict = new TextDecoder("utf-8", { fatal: true });

/** Mends UTF-8 that was once read as Windows-1252 (`â€œ` for an opening quotation mark). */
export function mendEncoding(old: Passage): Passage {
  if (!/[\u00C2-\u00F4]/.test(old.text)) return old;
  return editMatches(old, MISREAD, ({ 0: misread, index }) => {
    const meant = reread(misread);
    if (meant === null) return null;
    // A capital before a quotation mark ("SKÅ”") looks like a misread letter, but no small letter stands beside it.
    const beside = old.text.slice(Math.max(0, index - 1), index) + old.text.charAt(index + misread.length);
    if (/^\p{L}$/u.test(meant) && !/\p{Ll}/u.test(beside)) return null;
    return { insert: meant, what: "character encoding" };
  });
}

function reread(misread: string): string | null {
  // The closing quotation mark ends in a byte that Windows-1252 lacks, so it survives in part only.
  if (misread === "â€" || misread === "â€\uFFFD") return "\u201D";
  const bytes = Uint8Array.from(misread, (character) => BYTES.get(character) ?? character.charCodeAt(0));
  try {
    const meant = strict.decode(bytes).normalize("NFC");
    return PLAUSIBLE.test(meant) || FOREIGN.test(meant) ? meant : null;
  } catch {
    return null;
  }
}
