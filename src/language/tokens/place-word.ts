import { keepsStop } from "./abbreviation.ts";
import { isDigit, isWord, kindAt } from "./characters.ts";
import { normOf } from "./norm.ts";
import { place } from "./places.ts";
import type { Places } from "./places.ts";
import { tokenVocabulary } from "./vocabulary.ts";

const LONGEST_CLITIC = 3;
const LONGEST_CONTRACTION = 8;
// `couldn't've`: nobody writes more.
const MOST_CLITICS = 3;
const MONEY = /[$€£¥₩₹₽]/;

/** Adds the run of word characters from `start` to `end`, cut where it is several words: `do|n't`, `Seoul|'s`, `can|not`. Returns where the text goes on. */
export function placeWord(text: string, start: number, end: number, places: Places): number {
  const unit = isDigit(text, start) ? unitAt(text, start, end) : -1;
  if (unit !== -1) return place(places, start, unit);
  if (text.charAt(end) === "$" && tokenVocabulary().currencies.has(text.slice(start, end + 1)))
    return place(places, start, end + 1);
  if (keepsStop(text, start, end)) return place(places, start, end + 1);
  const cuts = [end];
  while (cuts.length <= MOST_CLITICS) {
    const cut = cliticAt(text, start, cuts[0]!);
    if (cut === -1) break;
    cuts.unshift(cut);
  }
  let from = start;
  for (const cut of cuts) from = place(places, from, cut);
  return end;
}

/** Where the unit of a number begins, `5|kg`, `$8|M`, `2|p.m.`; -1 where it has none. */
function unitAt(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (isDigit(text, at) || !isWord(kindAt(text, at)))) at++;
  if (at === end || end - at > 8) return -1;
  const rest = text.slice(at, end);
  const { units, money } = tokenVocabulary();
  if (units.has(rest) || (money.has(rest) && MONEY.test(text.charAt(start - 1)))) return at;
  return /^[ap]$/i.test(rest) && /^\.m\b/i.test(text.slice(end, end + 3)) ? at : -1;
}

/** Where the last word of a word begins, -1 where it is one. */
function cliticAt(text: string, start: number, end: number): number {
  const { clitics, contracted } = tokenVocabulary();
  for (let length = 2; length <= LONGEST_CLITIC; length++) {
    const cut = end - length;
    if (cut > start && holdsApostrophe(text, cut, end) && clitics.has(normOf(text.slice(cut, end)))) return cut;
  }
  if (end - start > LONGEST_CONTRACTION) return -1;
  const first = contracted.get(text.slice(start, end).toLowerCase());
  return first === undefined ? -1 : start + first;
}

function holdsApostrophe(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x27 || code === 0x2019 || code === 0x2bc) return true;
  }
  return false;
}
