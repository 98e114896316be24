import type { TokenRange } from "../../language/doc.ts";
import { complementsOf } from "./party.ts";
import { type Side, sideAt } from "./side.ts";
import { phraseFrom, type Reading } from "../reading.ts";

/** Sentences before the act's own in which a recipient is sought. */
const NEARBY = 2;

/** States named in the act's sentence and the ones before it, the most often named first; subjects of other acts left out; `itself` is whether the act's own sentence counts. */
function nearby(reading: Reading, sentence: number, own: Set<string | null>, itself = true): Side[] {
  const counts = new Map<string, { side: Side; times: number }>();
  for (let index = Math.max(0, sentence - NEARBY); index <= (itself ? sentence : sentence - 1); index++) {
    const range = reading.doc.sentences[index];
    if (!range) continue;
    for (let i = range.start; i < range.end; i++) {
      const side = sideAt(reading, i, "recipient");
      if (!side) continue;
      i = Math.max(i, side.at.end - 1);
      const body = reading.doc.entities[side.entity]?.type === "intergovernmental";
      if (
        body ||
        side.country === null ||
        own.has(side.country) ||
        (index === sentence && isOtherSubject(reading, side, -1))
      )
        continue;
      const known = counts.get(side.country);
      counts.set(side.country, { side: known?.side ?? side, times: (known?.times ?? 0) + 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.times - a.times).map(({ side }) => side);
}

/** The one state that the sentences before make clear: the only one, or one named more often than any other. */
export function soleNearby(reading: Reading, sentence: number, own: Set<string | null>, itself = true): Side[] {
  const all = nearby(reading, sentence, own, itself);
  if (all.length <= 1) return all;
  const times = (side: Side) => countOf(reading, sentence, side.country);
  const [first, second] = all;
  return first && second && times(first) > times(second) ? [first] : [];
}

function countOf(reading: Reading, sentence: number, country: string | null): number {
  const from = reading.doc.sentences[Math.max(0, sentence - NEARBY)]?.start ?? 0;
  const to = reading.doc.sentences[sentence]?.end ?? 0;
  let count = 0;
  for (let i = from; i < to; i++) {
    const side = sideAt(reading, i, "recipient");
    if (!side) continue;
    i = Math.max(i, side.at.end - 1);
    if (side.country === country) count++;
  }
  return count;
}

/** Whether a party is the subject of a clause that neither is nor hangs on the given one as its occasion (`after ...`). */
export function isOtherSubject(reading: Reading, side: Side, clause: number): boolean {
  const head = side.at.end - 1;
  return (reading.clausesOf[reading.sentenceOf[head] ?? -1] ?? []).some((index) => {
    const other = reading.doc.clauses[index];
    if (!other || index === clause) return false;
    const occasion = other.governor?.clause === clause && other.governor.relation === "adverbial";
    return !occasion && other.subjects.some((range) => head >= range.start && head < range.end);
  });
}

/** Whether a phrase points back: `the offer`, `that demand`, or a bare plural. */
export function anaphoric(reading: Reading, object: TokenRange): boolean {
  const phrase = phraseFrom(reading, object.start, object.end);
  const complement = complementsOf(reading, object.end, phrase)[0];
  return (
    ["the", "that", "this", "those", "these", "any", "it", "no"].includes(reading.word(object.start)) &&
    complement?.preposition !== "of"
  );
}
