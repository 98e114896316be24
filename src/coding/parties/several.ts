import type { TokenRange } from "../../language/doc.ts";
import { type Side, sideAt } from "./side.ts";
import { type Reading, textOf } from "../reading.ts";

/** Mentions and tokens before a description that are counted: enough for an article, few enough for any text. */
const BEFORE = 60;
const TOKENS = 1500;
const NUMBERS: Readonly<Record<string, number>> = { both: 2, two: 2, three: 3, four: 4 };
const SHARED = new Set(
  "side party neighbour neighbor country state nation government capital rival foe ally leader minister".split(" "),
);

/**
 * The states that `the two neighbours`, `both capitals` or `the three` stand for: as many as the words say, the most named
 * of those before; nobody where the text names fewer.
 */
export function severalIn(reading: Reading, range: TokenRange, head: number): Side[] {
  const number = numberIn(reading, range, head);
  if (number === 0) return [];
  const counts = new Map<string, { side: Side; times: number }>();
  let seen = 0;
  for (let i = range.start - 1; i >= Math.max(0, range.start - TOKENS) && seen < BEFORE; i--) {
    const mention = reading.doc.mentions[reading.mentionOf[i] ?? -1];
    if (!mention) continue;
    seen++;
    const side = mention.kind === "pronoun" ? null : sideAt(reading, mention.head, "recipient");
    i = mention.start;
    if (!side?.country || reading.doc.entities[side.entity]?.type === "intergovernmental") continue;
    const times = (counts.get(side.country)?.times ?? 0) + 1;
    counts.set(side.country, { side, times });
  }
  const ranked = [...counts.values()].sort((a, b) => b.times - a.times);
  if (ranked.length < number) return [];
  const words = textOf(reading, range);
  return ranked
    .slice(0, number)
    .map(({ side }) => ({ ...side, at: range, certainty: 0.75, because: `one of "${words}"` }));
}

/** How many the words say, 0 where they are no such description. */
function numberIn(reading: Reading, { start }: TokenRange, head: number): number {
  const definite = ["the", "both", "these", "those"].includes(reading.word(start));
  if (!definite || head - start > 2) return 0;
  for (let i = start; i <= head; i++) {
    const number = NUMBERS[reading.word(i)];
    if (number) return i === head || SHARED.has(reading.lemma(head)) ? number : 0;
  }
  return 0;
}
