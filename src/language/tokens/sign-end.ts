import { KIND, isDigit, isLetter, isWord, kindAt } from "./characters.ts";
import { normOf } from "./norm.ts";
import { tokenVocabulary } from "./vocabulary.ts";
import { wordEnd } from "./word-end.ts";

const STOPS = /[.!?…]+/y;
const SMILEY = /(?::|;|=|:'|8)[-^o]?[()DPpOo/\\|[\]*3]+(?![\p{L}\p{N}])|\^_*\^|<3(?![\p{L}\p{N}])/uy;
const EMOJI = /\p{RGI_Emoji}/vy;
// Signs that make one token with their like: rules, dashes, arrows' shafts.
const RUNS = new Set("-=*_~+#,<>|•—");
const APOSTROPHES = new Set("'’‘");
const YEAR = /\d\ds?(?![\p{L}\p{N}])/uy;

/** Where the token that starts with the sign at an offset ends. */
export function signEnd(text: string, at: number): number {
  const sign = text.charAt(at);
  const opensNumber = (sign === "." || sign === "+") && isDigit(text, at + 1) && !isWord(kindAt(text, at - 1));
  if (opensNumber) return wordEnd(text, at + 1);
  if (sign === "." || sign === "!" || sign === "?" || sign === "…") return matchEnd(STOPS, text, at);
  if (APOSTROPHES.has(sign)) return apostropheEnd(text, at);
  const smiley = smileyEnd(text, at);
  if (smiley !== -1) return smiley;
  if ((sign === "#" || sign === "@") && isLetter(text, at + 1)) return plainRunEnd(text, at + 1);
  if (sign === "`" && text.charAt(at + 1) === "`") return at + 2;
  if (RUNS.has(sign)) return sameRunEnd(text, at, sign);
  return sign < "⁐" ? at + 1 : pictureEnd(text, at);
}

/** `'s`, `'90s`, `'em`, `''` or a quotation mark. */
function apostropheEnd(text: string, at: number): number {
  const { clitics, clipped } = tokenVocabulary();
  const end = letterEnd(text, at + 1);
  const norm = normOf(text.slice(at, end));
  const glued = kindAt(text, at - 1) !== KIND.space && at > 0;
  const whole = end > at + 1 && !isWord(kindAt(text, end));
  if (whole && (clitics.has(norm) || clipped.has(norm))) return end;
  const year = matchEnd(YEAR, text, at + 1);
  if (year !== -1 && !glued) return year;
  const pair = APOSTROPHES.has(text.charAt(at + 1)) && !APOSTROPHES.has(text.charAt(at + 2));
  return pair ? at + 2 : at + 1;
}

/** `:-)` at the end of a run or behind other signs. */
function smileyEnd(text: string, at: number): number {
  if (isWord(kindAt(text, at - 1))) return -1;
  return matchEnd(SMILEY, text, at);
}

function sameRunEnd(text: string, at: number, sign: string): number {
  let end = at;
  while (text.charAt(end) === sign) end++;
  return end;
}

function plainRunEnd(text: string, at: number): number {
  let end = at;
  while (isWord(kindAt(text, end)) || text.charAt(end) === "_") end++;
  return end;
}

/** End of a short run of letters; clitics are no longer. */
function letterEnd(text: string, at: number): number {
  let end = at;
  while (end - at < 6 && isLetter(text, end)) end++;
  return end;
}

/** An emoji with all that modifies it, or one character. */
function pictureEnd(text: string, at: number): number {
  const emoji = matchEnd(EMOJI, text, at);
  if (emoji !== -1) return emoji;
  return (text.codePointAt(at) ?? 0) > 0xffff ? at + 2 : at + 1;
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
