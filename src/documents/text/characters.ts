import { cut, editMatches, type Passage } from "./passage.ts";

/** Characters that print nothing (Unicode's default ignorables and interlinear marks), but for joiners and soft hyphens. */
const INVISIBLE = /(?!\u200C|\u200D|\u00AD)[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;
/** Joiners matter between Indic and Arabic letters and inside emoji; elsewhere they hide words from a filter. */
const STRAY_JOINER =
  /(?<![\p{Script=Arabic}\p{M}\p{Extended_Pictographic}])[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{Extended_Pictographic}])/gu;
const CONTROL = /(?![\t\n\u0080-\u009F])\p{Cc}/gu;
const LINE_END = /\r\n?|[\v\f\u2028\u2029]/g;

/**
 * One form for characters that look alike or like nothing: Unicode NFC, `\n` line ends, no lone surrogates. What misread
 * text may be mended from stays until `tidy`: C1 controls, soft hyphens, non-breaking spaces; see `encoding.ts`.
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

/** A line without C1 controls and soft hyphens, with single plain spaces and none around it. */
export function tidy(line: Passage): Passage {
  const spaced = editMatches(line, /[\s\u0080-\u009F\u00AD]{2,}|[^\S ]|[\u0080-\u009F\u00AD]/g, ([found]) => ({
    insert: /\s/.test(found) ? " " : "",
  }));
  return cut(spaced, 0, spaced.text.length);
}
