import { isWord, kindAt } from "./characters.ts";
import { tokenVocabulary } from "./vocabulary.ts";

// Longer addresses are read in parts, so that time stays linear.
const LONGEST_ADDRESS = 2_000;
const NEVER_IN_ADDRESS = /[\s<>"“”]/;
const LINK = /^(?:(?:https?|ftp|file|news|mailto):(?:\/\/)?|www\d?\.)\S+/i;
const MAIL = /^[\w.+%-]+@[A-Za-z][\w-]*(?:\.[\w-]+)*/;
const SITE = /^[\w-]+(?:\.[\w-]+)*\.([A-Za-z][A-Za-z0-9]{1,4})(?![\w-])(?:\/\S*)?/;
const TRAILING = /[.,;:!?'’"”>*|]$/;

/** Whether a run of characters without a space, from `start` to `end`, can hold an address: cheap, for every run. */
export function mayHoldAddress(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end - 1; i++) {
    const code = text.charCodeAt(i);
    if (code === 64 || (code === 58 && text.charCodeAt(i + 1) === 47)) return true;
    if (code === 46 && isWord(kindAt(text, i + 1)) && isWord(kindAt(text, i - 1))) return true;
    if (code === 58 && text.startsWith("mailto", i - 6)) return true;
  }
  return false;
}

/** End of the link, e-mail address, site or file name that starts at an offset; -1 where none does. */
export function addressEnd(text: string, start: number, end: number): number {
  let limit = start;
  const furthest = Math.min(end, start + LONGEST_ADDRESS);
  while (limit < furthest && !NEVER_IN_ADDRESS.test(text.charAt(limit))) limit++;
  const run = text.slice(start, limit);
  const found = LINK.exec(run)?.[0] ?? MAIL.exec(run)?.[0] ?? site(run);
  return found === null ? -1 : start + withoutTrailing(found);
}

function site(run: string): string | null {
  const found = SITE.exec(run);
  const ending = found?.[1] ?? "";
  // `Monday.In` is two sentences: an ending is all small or all capital.
  if (ending !== ending.toLowerCase() && ending !== ending.toUpperCase()) return null;
  return found && tokenVocabulary().endings.has(ending.toLowerCase()) ? found[0] : null;
}

/** Length without the punctuation that closes the sentence, and without brackets opened before. */
function withoutTrailing(found: string): number {
  let length = found.length;
  for (;;) {
    const last = found.charAt(length - 1);
    const closes = (last === ")" && !found.includes("(")) || (last === "]" && !found.includes("["));
    if (length > 1 && (closes || TRAILING.test(last))) length--;
    else return length;
  }
}
