/** For documents of XML: what no document may hold (control characters, halves of surrogate pairs) is replaced, not passed on. */
export const WELL_FORMED = { version: "1.0", encoding: "UTF-8", invalidCharReplacement: "\uFFFD" } as const;

/**
 * Words as they are given to xmlbuilder2. It leaves alone what looks like an entity (`&lt;`), so that words which hold one would be
 * read as markup; an ampersand that is escaped beforehand stays one.
 */
export function asWritten(words: string): string {
  return words.replaceAll("&", "&amp;");
}
