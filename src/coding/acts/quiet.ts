import type { TokenRange } from "../../language/doc.ts";
import { lexicon } from "../frames/lexicon.ts";
import type { Reading } from "../reading.ts";
import { endsAt } from "../frames/wordlist.ts";

/** A sentence on sport, art, weather, markets or history borrows the words of conflict. */
export function isQuiet(reading: Reading, sentence: TokenRange): boolean {
  const { quiet } = lexicon();
  for (let i = sentence.start; i < sentence.end; i++) if (endsAt(quiet, i, reading)) return true;
  return false;
}
