const known = new Map<string, string>();
/** Lemmas kept folded: more than any text has, few enough to hold. */
const MOST = 50_000;

/** Folds British and American endings of a lemma together, so that a word list needs one spelling: `recognise`, `recognize`. */
export function fold(lemma: string): string {
  const seen = known.get(lemma);
  if (seen !== undefined) return seen;
  const folded = lemma
    .replace(/is(e|ation|ing|ed)$/, "iz$1")
    .replace(/our$/, "or")
    .replace(/fence$/, "fense");
  if (known.size < MOST) known.set(lemma, folded);
  return folded;
}
