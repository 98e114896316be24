/** A word of a text, and whether the other text lacks it. */
export interface ChangedWord {
  word: string;
  changed: boolean;
}

/** Which words of `after` are not in `before`, in order: what is left over by the longest run of words that both share. */
export function changedWords(before: string, after: string): ChangedWord[] {
  const [olds, news] = [before, after].map((text) => text.split(/\s+/).filter((word) => word !== ""));
  if (olds === undefined || news === undefined) return [];
  const lengths = sharedLengths(olds.map(bare), news.map(bare));
  const words: ChangedWord[] = [];
  let at = 0;
  for (const [index, word] of news.entries()) {
    while (
      at < olds.length &&
      bare(olds[at] ?? "") !== bare(word) &&
      here(lengths, at + 1, index) >= here(lengths, at, index + 1)
    ) {
      at += 1;
    }
    const shared = at < olds.length && bare(olds[at] ?? "") === bare(word);
    if (shared) at += 1;
    words.push({ word, changed: !shared });
  }
  return words;
}

/** Case and marks at its edges make no other word. */
function bare(word: string) {
  return word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

/** For each two places, how many words the texts from there on share in order. */
function sharedLengths(olds: readonly string[], news: readonly string[]): number[][] {
  const lengths = Array.from({ length: olds.length + 1 }, () => Array.from({ length: news.length + 1 }, () => 0));
  for (let old = olds.length - 1; old >= 0; old -= 1) {
    for (let next = news.length - 1; next >= 0; next -= 1) {
      const longer = Math.max(here(lengths, old + 1, next), here(lengths, old, next + 1));
      const row = lengths[old];
      if (row) row[next] = olds[old] === news[next] ? here(lengths, old + 1, next + 1) + 1 : longer;
    }
  }
  return lengths;
}

function here(lengths: readonly (readonly number[])[], old: number, next: number) {
  return lengths[old]?.[next] ?? 0;
}
