import { isDigit, isLetter, isUpper, isWord, kindAt } from "./characters.ts";
import { tokenVocabulary } from "./vocabulary.ts";

const PHONE = /\d{3}-\d{3}-\d{4}|\d{3}-\d{4}|\d-\d{3}-\d{3}-\d{4}|\d{5}-\d{4}/y;
const DATE = /\d{4}-\d\d-\d\d|\d\d?-\d\d?-(?:\d{4}|\d\d)|\d\d?\/\d\d?\/(?:\d{4}|\d\d)/y;
const FRACTION = /\d{1,2}\/\d{1,2}/y;
// `1,000`, and `1,00,000` as in India.
const THOUSANDS = /^(?:\p{N}{3}(?!\p{N})|\p{N}\p{N},\p{N}{3}(?!\p{N}))/u;
// No prefix is longer; what comes before is not looked at.
const LONGEST_PREFIX = 8;

/** Where the run of word characters that starts at an offset ends, with the signs that stand inside words: `U.S`, `1,000`, `O'Brien`, `AT&T`. */
export function wordEnd(text: string, start: number): number {
  const shaped = shapedNumberEnd(text, start);
  if (shaped !== -1) return shaped;
  let at = start;
  for (;;) {
    while (isWord(kindAt(text, at))) at++;
    if (!joins(text, start, at)) return at;
    at++;
  }
}

/** Telephone numbers and dates with hyphens or slashes. */
function shapedNumberEnd(text: string, start: number): number {
  if (!isDigit(text, start)) return -1;
  for (const shape of [DATE, PHONE, FRACTION]) {
    shape.lastIndex = start;
    if (!shape.test(text)) continue;
    const end = shape.lastIndex;
    const next = text.charAt(end);
    const goesOn = isWord(kindAt(text, end)) || ((next === "-" || next === "/") && isDigit(text, end + 1));
    if (!goesOn) return end;
  }
  return -1;
}

/** Whether the sign at an offset stands inside the word that began at `start`. */
function joins(text: string, start: number, at: number): boolean {
  if (!isWord(kindAt(text, at + 1))) return false;
  switch (text.charAt(at)) {
    case ".":
      return joinsStop(text, start, at);
    case ",":
      return isDigit(text, at - 1) && THOUSANDS.test(text.slice(at + 1, at + 8));
    case "_":
      return true;
    case ":":
      return isDigit(text, at - 1) && isDigit(text, at + 1);
    case "'":
    case "’":
    case "ʼ":
      return isLetter(text, at + 1);
    case "&":
      return isUpper(text, at + 1) && at - start <= 4 && isAllCapital(text, start, at) && !isSmall(text, at + 2);
    case "/":
      return joinsSlash(text, start, at);
    case "-":
    case "‐":
    case "‑":
      return joinsHyphen(text, start, at);
    default:
      return false;
  }
}

/** `3.5`, `U.S`, `a.m`, `Ph.D`. */
function joinsStop(text: string, start: number, at: number): boolean {
  if (isDigit(text, at - 1) && isDigit(text, at + 1)) return true;
  if (!isLetter(text, at + 1)) return false;
  const single = at - start === 1 || text.charAt(at - 2) === ".";
  if (single && isLetter(text, at - 1)) return !isWord(kindAt(text, at + 2));
  // `Ph.D`, `M.Sc`: one or two letters follow.
  const dotted = text.slice(Math.max(start, at - 5), at + 3).toLowerCase();
  const { endings } = tokenVocabulary().abbreviations;
  return endings.has(`${dotted}.`) || endings.has(`${dotted.slice(0, -1)}.`);
}

/** `L/C`, `w/o`, `n/a`: single letters. */
function joinsSlash(text: string, start: number, at: number): boolean {
  if (!isLetter(text, at - 1) || at - start !== 1) return false;
  const end = letterRunEnd(text, at + 1, 4);
  return (
    (end === at + 2 && isUpper(text, start)) ||
    (text.charAt(start).toLowerCase() === "w" && /^o(ut)?$/i.test(text.slice(at + 1, end)))
  );
}

/** `anti-ship`, `uh-huh`: prefixes and suffixes that make no word by themselves. */
function joinsHyphen(text: string, start: number, at: number): boolean {
  const { prefixes, suffixes, hyphened } = tokenVocabulary();
  const before = text.charAt(start - 1);
  const after = text.slice(at + 1, letterRunEnd(text, at + 1, 12)).toLowerCase();
  if (suffixes.has(after)) return isLetter(text, at - 1);
  if (at - start > LONGEST_PREFIX || before === "-") return false;
  const first = text.slice(start, at).toLowerCase();
  return prefixes.has(first) || hyphened.has(`${first}-${after}`);
}

function letterRunEnd(text: string, start: number, most: number): number {
  let end = start;
  while (end - start < most && isWord(kindAt(text, end))) end++;
  return end;
}

function isAllCapital(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isUpper(text, i)) return false;
  return true;
}

function isSmall(text: string, at: number): boolean {
  return isLetter(text, at) && !isUpper(text, at);
}
