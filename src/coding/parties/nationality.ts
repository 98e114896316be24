import { dictionary } from "../../language/names/dictionary.ts";
import type { Mention } from "../../language/doc.ts";
import { fold } from "../../language/fold.ts";
import { type Reading, spanOf } from "../reading.ts";

/** The state whose demonym opens a description (`Polish journalist`), though its bearer does not speak for that state. */
export function nationalityOf(reading: Reading, mention: Mention): string | null {
  if (mention.kind !== "description") return null;
  const { start, end } = spanOf(reading, mention);
  const found = dictionary().longestAt(fold(reading.doc.text.slice(start, end)), 0);
  return found?.entries.find((entry) => entry.kind === "adjective" || entry.type === "state")?.country ?? null;
}
