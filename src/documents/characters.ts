import { cut, editMatches, type Passage } from "./passage.ts";

/** Characters that print nothing: zero-width spaces and marks, soft hyphens, bidirectional controls, tags, fillers. */
const INVISIBLE =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** Joiners matter between Indic and Arabic letters and inside emoji; elsewhere they hide words from a filter. */
const STRAY_JOINER =
  /(?<![\p{Script=Arabic}\p{M}\p{Extended_Pictographic}])[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{Extended_Pictographic}])/gu;

const CONTROL = /[\0-\x08\x0E-\x1F\x7F]/g;
const LINE_END = /\r\n?|[\v\f\u2028\u2029]/g;

/**
 * One form for characters that look alike or like nothing: Unicode NFC, `\n` line ends, no lone surrogates.
 * C1 controls and non-breaking spaces stay, since misread text is mended from them later; see `encoding.ts`.
 */
export function plainCharacters(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_END, "\n")
    .replace(CONTROL, "")
    .replace(INVISIBLE, "")
    .replace(STRAY_JOINER, "")
    .normalize("NFC");
}

/** A line without C1 controls, with single spaces and none around it. */
export function tidy(line: Passage): Passage {
  const spaced = editMatches(line, /[\x80-\x9F]+|\s{2,}|[^\S ]/g, ([found]) => ({
    insert: found.trim() === "" ? " " : "",
  }));
  return cut(spaced, 0, spaced.text.length);
}
