import { eld } from "eld/small";

/** Letters below which no language is told from the text alone. */
const FEWEST_LETTERS = 12;
/** Characters that are looked at. */
const SAMPLE = 300;

/**
 * The language of a text as ISO 639-1, by its letter sequences (Efficient Language Detector, N. Trott, small database);
 * where those do not tell, the one that its source declares; else `und`.
 */
export function tellLanguage(text: string, declared: string | null): string {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const stated = declared?.toLowerCase().match(/^[a-z]{2}(?![a-z])/)?.[0] ?? "und";
  if (letters < FEWEST_LETTERS) return stated;
  const result = eld.detect(sample);
  return result.language !== "" && result.isReliable() ? result.language : stated;
}
