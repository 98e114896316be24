import type { Mention } from "../../language/doc.ts";
import { dictionary } from "../../language/names/dictionary.ts";
import { fold } from "../../language/fold.ts";
import { type Reading, spanOf } from "../reading.ts";

/** Where an envoy is posted. */
export interface Post {
  name: string;
  country: string;
}

/**
 * The state that a token in the tail of a description names: the Spain of `its ambassador to Spain`, who is no mention of
 * its own there; `null` elsewhere.
 */
export function postAt(reading: Reading, mention: Mention, token: number): Post | null {
  const inTail = mention.kind === "description" && token > mention.head && token < mention.end;
  if (!inTail || reading.word(mention.head + 1) !== "to") return null;
  const start = mention.head + (reading.word(mention.head + 2) === "the" ? 3 : 2);
  const span = spanOf(reading, { start, end: mention.end });
  const named = dictionary()
    .longestAt(fold(reading.doc.text.slice(span.start, span.end)), 0)
    ?.entries.find((entry) => entry.country !== null);
  return named?.country ? { name: named.name, country: named.country } : null;
}
