/** Folds British and American endings of a lemma together, so that a word list needs one spelling: `recognise`, `recognize`. */
export function fold(lemma: string): string {
  return lemma
    .replace(/is(e|ation|ing|ed)$/, "iz$1")
    .replace(/our$/, "or")
    .replace(/fence$/, "fense");
}
