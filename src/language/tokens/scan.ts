import { addressEnd, mayHoldAddress } from "./address.ts";
import { KIND, isWord, kindAt } from "./characters.ts";
import { place } from "./places.ts";
import type { Places } from "./places.ts";
import { signEnd } from "./sign-end.ts";
import { placeWord } from "./place-word.ts";
import { wordEnd } from "./word-end.ts";

// More addresses in one run of characters are read as words, so that time stays linear.
const MOST_ADDRESSES = 8;

/**
 * Cuts an English text into tokens as the Universal Dependencies treebanks EWT and GUM do: hyphens, currency signs, units, clitics and
 * punctuation apart, abbreviations with their full stop, addresses whole. Any string is accepted; time grows linearly with it.
 */
export function scan(text: string): Places {
  const places: Places = { starts: [], ends: [] };
  let at = 0;
  while (at < text.length) {
    if (kindAt(text, at) === KIND.space) at++;
    else {
      let end = at + 1;
      while (end < text.length && kindAt(text, end) !== KIND.space) end++;
      at = scanRun(text, at, end, places);
    }
  }
  return places;
}

/** Cuts a run of characters without a space; returns its end. */
function scanRun(text: string, start: number, end: number, places: Places): number {
  let tries = mayHoldAddress(text, start, end) ? MOST_ADDRESSES : 0;
  let at = start;
  while (at < end) {
    if (!isWord(kindAt(text, at))) {
      at = place(places, at, signEnd(text, at));
      continue;
    }
    const opens = tries > 0 && !isWord(kindAt(text, at - 1));
    const address = opens && tries-- > 0 ? addressEnd(text, at, end) : -1;
    at = address === -1 ? placeWord(text, at, wordEnd(text, at), places) : place(places, at, address);
  }
  return at;
}
