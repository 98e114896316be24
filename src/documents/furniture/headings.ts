import { headings, labels } from "./lexicon.ts";
import { wordsOf } from "./words.ts";

/** Headings that end in one of these go on with the name of a section. */
const OPEN_ENDED = new Set(["from", "in", "on", "about", "of", "stories", "news"]);
const OPEN_WORDS = 4;
const LONGEST = 80;
const MAY_LABEL = /^[^:|»–—-]{2,40}[:|»–—-]/u;

/** The reason whose headings (codebook) this line is, as `More stories from ...` or `Leave a reply`, or `null`. */
export function headingReason(line: string): string | null {
  if (line.length > LONGEST || /(?:[,;]|[^.]\.)$/.test(line)) return null;
  const words = wordsOf(line);
  const found = headings.at(words, 0);
  if (!found) return null;
  const open = OPEN_ENDED.has(words[found.last - 1]?.text ?? "");
  return words.length <= found.last + (open ? OPEN_WORDS : 0) ? found.entry : null;
}

/** The reason that a label at the start of a line gives for removing it (`Read more: ...`, `Source: ...`), or `null`. */
export function labelReason(line: string): string | null {
  if (!MAY_LABEL.test(line)) return null;
  const words = wordsOf(line.slice(0, LONGEST));
  const found = labels.at(words, 0);
  const last = found && words[found.last - 1];
  if (!last || !/^\s?(?:[:|»]|[–—-]\s)/u.test(line.slice(last.end))) return null;
  // `Video: Connections will be restored on Monday.` is a sentence; a link's words have no full stop.
  return found.last === 1 && found.entry === "related links" && line.endsWith(".") ? null : found.entry;
}
