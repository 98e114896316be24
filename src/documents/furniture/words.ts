/** A word of a line: lower case, straight apostrophes. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/** Letters and their marks, as ranges: every text passes here, and Unicode property classes take twice the time. */
const LETTER =
  "a-z\\u00AA\\u00B5\\u00BA\\u00DF-\\u00F6\\u00F8-\\u1FFF\\u2C00-\\u2DFF\\u3005-\\u3007\\u3040-\\uFDFF\\uFE70-\\uFEFC\\uFF41-\\uFFDC";
const WORD = new RegExp(`[0-9]+|[${LETTER}]+(?:'[${LETTER}]+)*|©`, "g");

/** Words and numbers apart, so that glued ones (`Lis10`) are two. */
export function wordsOf(line: string): Word[] {
  // The dotted capital I is the one letter that grows in lower case; offsets must hold.
  const lower = line.replaceAll("İ", "I").toLowerCase().replaceAll("’", "'");
  const words: Word[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(lower); match !== null; match = WORD.exec(lower)) {
    words.push({ text: match[0], start: match.index, end: WORD.lastIndex });
  }
  return words;
}

/** Letters and digits only, lower case: for comparing headlines. */
export function bareWords(line: string): string {
  return wordsOf(line)
    .map((word) => word.text)
    .join(" ");
}
