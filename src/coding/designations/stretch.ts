import type { TokenRange } from "../../language/doc.ts";
import type { Reading } from "../reading.ts";
import { withoutReasons } from "./designation-reason.ts";
import { numberOf } from "./count.ts";
import { listingWords } from "./listing-words.ts";

/** The parts of a stretch that list somebody: without reasons, without asides, up to the words that end a list. */
export function listingParts(reading: Reading, stretch: TokenRange): TokenRange[] {
  return withoutReasons(reading, stretch).flatMap((part) =>
    withoutAsides(reading, { ...part, end: closed(reading, part) }),
  );
}

function closed(reading: Reading, { start, end }: TokenRange): number {
  for (let i = start + 1; i < end; i++) if (opens(reading, "closers", i) && !isBeside(reading, i)) return i;
  return end;
}

/** `as well as` goes on with a list. */
function isBeside(reading: Reading, i: number): boolean {
  return reading.word(i) === "as" && (reading.word(i + 1) === "well" || reading.word(i - 1) === "well");
}

function withoutAsides(reading: Reading, words: TokenRange): TokenRange[] {
  const parts: TokenRange[] = [];
  let { start } = words;
  for (let i = start; i < words.end; i++) {
    if (!opens(reading, "asides", i)) continue;
    parts.push({ start, end: i });
    start = resumed(reading, i + 1, words.end);
    i = start;
  }
  parts.push({ start, end: words.end });
  return parts.filter((part) => part.end > part.start);
}

/** An aside ends at a semicolon or at `, and three ...`. */
function resumed(reading: Reading, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    if (reading.word(i) === ";") return i + 1;
    const next = reading.word(i + 2);
    if (
      reading.word(i) === "," &&
      reading.word(i + 1) === "and" &&
      (numberOf(next) !== null || ["a", "the"].includes(next))
    )
      return i + 2;
  }
  return end;
}

function opens(reading: Reading, list: "closers" | "asides", at: number): boolean {
  return listingWords()
    .phrases(list)
    .some((words) => words.every((word, index) => reading.word(at + index) === word));
}
