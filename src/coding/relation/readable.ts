import { LONGEST_SENTENCE, type Reading, sentenceRange } from "../reading.ts";

/** Whether the sentence of a token is short enough to be read for acts, so that reading time stays bounded. */
export function isReadable(reading: Reading, token: number): boolean {
  const { start, end } = sentenceRange(reading, token);
  return end - start <= LONGEST_SENTENCE;
}
