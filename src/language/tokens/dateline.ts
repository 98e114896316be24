import type { Doc } from "../doc.ts";
import { opensParagraph } from "../paragraphs.ts";

const LONGEST = 20;
const DASH = /^(?:-|--|–|—|:)$/;
const SHOUTED = /^\p{Lu}[\p{Lu}'’.-]{2,}$/u;
/** What may stand in a dateline: names, days, agencies in brackets or strokes, and marks. */
const PARTS = /^(?:\p{Lu}[\p{L}'’.-]*|[\p{N}]+(?:st|nd|rd|th)?|[.,()[\]/&|-])$/u;

/**
 * Whether a dateline ends before token `i`: `SEOUL, April 2 (Strait Wire) -`, `KYIV, Ukraine (AP) —`, `PRISTINA --`. It stands at the
 * head of a paragraph, names a place in capitals or an agency in brackets, and is no part of the sentence behind it.
 */
export function endsDateline(doc: Doc, i: number): boolean {
  if (!DASH.test(doc.norms[i - 1] ?? "") || !/^["“‘'(]*[\p{Lu}\p{N}"“‘]/u.test(doc.words[i] ?? "")) return false;
  if (doc.ends[i - 1] === doc.starts[i] && doc.ends[i - 2] === doc.starts[i - 1]) return false;
  let start = i - 2;
  while (start >= 0 && i - start <= LONGEST && PARTS.test(doc.words[start]!) && !opensParagraph(doc, start)) start--;
  if (start < 0 || i - start > LONGEST || !opensParagraph(doc, start)) return false;
  if (!PARTS.test(doc.words[start]!)) return false;
  return SHOUTED.test(doc.words[start]!)
    ? doc.norms[i - 1] !== ":" || hasAgency(doc, start, i)
    : hasAgency(doc, start, i);
}

function hasAgency(doc: Doc, start: number, end: number): boolean {
  for (let k = start + 1; k < end - 2; k++) if (/^[([/]$/.test(doc.norms[k]!)) return true;
  return false;
}
