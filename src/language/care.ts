import { CARE, type Doc } from "./doc.ts";

/** How the sentence of a token is read: a value of `CARE`, `CARE.full` where nobody said otherwise. */
export function careAt({ sentences, care }: Doc, token: number): number {
  let [low, high] = [0, sentences.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start <= token) low = middle;
    else high = middle;
  }
  return care[low] ?? CARE.full;
}
