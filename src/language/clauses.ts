import { chunkSentence } from "./chunks.ts";
import { ClauseReader } from "./clause-reader.ts";
import type { Doc, NounPhrase } from "./doc.ts";
import { unfold } from "./parentheses.ts";
import { verbGroups } from "./verb-groups.ts";

// Nobody writes longer sentences: what is longer is a list or a wreck, and is cut so that time stays linear.
const LONGEST_READ = 400;

/** Predicates with their arguments, by patterns over tags. */
export function clauses(doc: Doc): string {
  const timeOver = new Int32Array(doc.words.length).fill(-1);
  for (const [index, time] of doc.times.entries()) timeOver.fill(index, time.start, time.end);
  let noun = 0;
  for (const [sentence, range] of doc.sentences.entries()) {
    const nouns: NounPhrase[] = [];
    while (noun < doc.nouns.length && (doc.nouns[noun] as NounPhrase).sentence === sentence)
      nouns.push(doc.nouns[noun++] as NounPhrase);
    for (let start = range.start; start < range.end; start += LONGEST_READ) {
      const part = { start, end: Math.min(range.end, start + LONGEST_READ) };
      const inside = nouns.filter((phrase) => phrase.start >= part.start && phrase.end <= part.end);
      const chunks = chunkSentence(doc, part, inside, verbGroups(doc, part), timeOver);
      for (const level of unfold(doc, chunks)) new ClauseReader(doc, sentence, level).read();
    }
  }
  return `${doc.clauses.length} clauses`;
}
