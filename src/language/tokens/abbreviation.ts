import { KIND, isDigit, isLetter, isUpper, isWord, kindAt } from "./characters.ts";
import { normOf } from "./norm.ts";
import { tokenVocabulary } from "./vocabulary.ts";

const LONGEST_ABBREVIATION = 8;

/** Whether the full stop at `at` belongs to the word before it: an abbreviation or an initial. */
export function keepsStop(text: string, start: number, at: number): boolean {
  if (text.charAt(at) !== "." || text.startsWith("..", at + 1)) return false;
  const length = at - start;
  if (length > LONGEST_ABBREVIATION || kindAt(text, at - 1) !== KIND.letter) return false;
  if (length === 1) return isInitial(text, start, at);
  if (text.charAt(at - 2) === "." && isLetter(text, start)) return true;
  const { names, inside, numbers, endings } = tokenVocabulary().abbreviations;
  const norm = normOf(text.slice(start, at + 1));
  if (endings.has(norm) || inside.has(norm)) return true;
  if (names.has(norm))
    return isUpper(text, start) || isUpperAfter(text, at + 1) || isDigit(text, afterSpace(text, at + 1));
  return numbers.has(norm) && isDigit(text, afterSpace(text, at + 1));
}

/** `J. D. Vance`, `S. Korea`, `v. Board`, `(b. 1950)`; not `World War I.` nor what closes a text. */
function isInitial(text: string, start: number, at: number): boolean {
  const next = afterSpace(text, at + 1);
  if (isUpper(text, start)) {
    const goesOn = isWord(kindAt(text, next)) || /[,;:-]/.test(text.charAt(at + 1));
    return goesOn && text.charAt(start) !== "I";
  }
  if (text.charAt(start - 1) === "(") return true;
  const { names, numbers } = tokenVocabulary().abbreviations;
  const norm = text.slice(start, at + 1);
  return (names.has(norm) && isUpper(text, next)) || (numbers.has(norm) && isDigit(text, next));
}

function isUpperAfter(text: string, at: number): boolean {
  return isUpper(text, afterSpace(text, at));
}

/** The offset itself, or the next where a blank stands there. */
function afterSpace(text: string, at: number): number {
  return kindAt(text, at) === KIND.space ? at + 1 : at;
}
