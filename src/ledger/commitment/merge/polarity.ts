import type { MeantAct } from "../../../model/commitment.ts";
import { MERGE_WORDS, type MergeWords } from "./settings.ts";

/** An act with the polarity that the words give it: `no choice but to seek sanctions` promises them, `will no longer send arms` does not. */
export function polarised(
  act: MeantAct,
  words: string,
  { affirming, denying }: Pick<MergeWords, "affirming" | "denying"> = MERGE_WORDS,
): MeantAct {
  const text = words.toLowerCase().replaceAll("’", "'").replaceAll("n't ", " not ");
  const holds = (phrases: readonly string[]) => phrases.some((phrase) => text.includes(phrase));
  const negated = act.negated ? !holds(affirming) : holds(denying) && !holds(affirming);
  return negated === act.negated ? act : { ...act, negated };
}
