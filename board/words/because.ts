import type { Naming } from "./acts.ts";
import { dayWords } from "./days.ts";

/** `Russia (Russia)`, where a name stood beside its code. */
const SAID_TWICE = /\b(\p{Lu}\w*(?: \w+){0,3}) \(\1\)/gu;

/**
 * A reason as the engine gives it, in the words of people: codes as names, days as they are said. The level that opens
 * it is left out, since it always stands beside its reason.
 */
export function becauseWords(because: string, named: Naming): string {
  return because
    .replace(/^Level \d(?:, \w+)?: /, "")
    .replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, dayWords)
    .replaceAll(/\b[A-Z]{3}\b/g, named)
    .replaceAll(SAID_TWICE, "$1")
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
