import { fold } from "./spelling.ts";

/** Phrases by their last (folded) word, each as its words in order. */
export type WordList = Map<string, string[][]>;

export function wordList(phrases: string[]): WordList {
  const list: WordList = new Map();
  for (const phrase of phrases.flatMap(withParts)) {
    const words = phrase.split(" ").map(fold);
    const last = words.at(-1) ?? "";
    list.set(last, [...(list.get(last) ?? []), words]);
  }
  return list;
}

/** Most words with a hyphen are three tokens: `cease - fire`. */
function withParts(phrase: string): string[] {
  return phrase.includes("-") ? [phrase, phrase.replaceAll("-", " - ")] : [phrase];
}

/** Words of a text by token: folded lemma and lower-case form. */
interface Forms {
  lemma: (i: number) => string;
  word: (i: number) => string;
}

/** Whether a phrase of the list ends at token `at`. */
export function endsAt(list: WordList, at: number, { lemma, word }: Forms): boolean {
  return ends(list.get(lemma(at))) || ends(list.get(word(at)));

  function ends(phrases: string[][] | undefined): boolean {
    return (
      phrases !== undefined &&
      phrases.some((words) =>
        words.every((part, index) => index === words.length - 1 || stands(part, at - words.length + 1 + index)),
      )
    );
  }

  function stands(part: string, i: number): boolean {
    return i >= 0 && (word(i) === part || lemma(i) === part);
  }
}
