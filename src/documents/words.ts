/** A word of a line: lower case, straight apostrophes. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

const WORD = /\p{N}+|[\p{L}\p{M}]+(?:['’]\p{L}+)*|©/gu;

/** Words and numbers apart, so that glued ones (`Lis10`) are two. */
export function wordsOf(line: string): Word[] {
  return [...line.matchAll(WORD)].map((match) => ({
    text: match[0].toLowerCase().replaceAll("’", "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Letters and digits only, lower case: for comparing titles and finding repeats. */
export function bareWords(line: string): string {
  return wordsOf(line)
    .map((word) => word.text)
    .join(" ");
}
