/** Where and when a report was filed, at its very beginning. */
const PLACE = "[\\p{Lu}][\\p{L}'’.-]*(?:[ /][\\p{Lu}][\\p{L}'’.-]*){0,3}";
const CAPITALS = "\\p{Lu}[\\p{Lu}'’.-]+(?:[ /]\\p{Lu}[\\p{Lu}'’.-]*){0,3}";
const REGION = `(?:, ${PLACE})?`;
const DAY = "[.,]? (?:\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}|\\d{1,2} \\p{Lu}\\p{L}{2,8}\\.?)(?:,? \\d{4})?";
const AGENCY = "(?:\\((?=[^()]*\\p{L}{2})[^()]{2,60}\\)|/[^/]{2,40}/|\\[[^\\]]{2,60}\\])";
/** The report that follows begins as a sentence does. */
const DASH = '\\s?(?:[–—]|--?\\s)\\s*(?=["“‘(]*[\\p{Lu}\\d])';

const FORMS = [
  // SEOUL, April 2 (Strait Wire) - ; KYIV, Ukraine (AP) — ; ISLAMABAD (APP):
  new RegExp(`^(${PLACE}${REGION}(?:${DAY})?\\.? ${AGENCY})(?:${DASH}|:\\s)`, "u"),
  // MOSCOW, September 21. /TASS/.
  new RegExp(`^(${CAPITALS}${REGION}${DAY}\\. /[^/]{2,40}/)\\.`, "u"),
  // Geneva, 5 March 2024 –
  new RegExp(`^(${PLACE}${REGION}${DAY})${DASH}`, "u"),
  // MOSCOW (Strait Wire - 07th June, 2023)
  new RegExp(`^(${CAPITALS}${REGION} \\((?=[^()]*\\d{4}\\))[^()]{8,60}\\))\\s`, "u"),
  // PRISTINA --
  new RegExp(`^(${CAPITALS}${REGION})${DASH}`, "u"),
];
const LONGEST = 120;

/** The dateline that opens a paragraph (`SEOUL, April 2 (Strait Wire)`), without the dash after it, or `null`. */
export function datelineOf(paragraph: string): string | null {
  const start = paragraph.slice(0, LONGEST);
  for (const form of FORMS) {
    const found = form.exec(start)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}
