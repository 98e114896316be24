import { baseOf } from "../clauses/verb-form.ts";
import { reportingVerbs } from "../reports/reporting.ts";

/** Whether a word is the past tense or third person of a verb of saying. */
export function isReporting(word: string): boolean {
  const verbs = reportingVerbs();
  const irregular = baseOf(word);
  if (irregular !== null) return verbs.has(irregular) && word !== irregular;
  return ENDINGS.some(([ending, rest]) => word.endsWith(ending) && verbs.has(word.slice(0, -ending.length) + rest));
}

const ENDINGS = [
  ["ed", ""],
  ["d", ""],
  ["ied", "y"],
  ["s", ""],
  ["es", ""],
  ["ies", "y"],
] as const;
