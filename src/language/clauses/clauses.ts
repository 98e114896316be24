import { chunkSentence } from "./chunks.ts";
import { ClauseReader } from "./clause-reader.ts";
import type { Doc, NounPhrase } from "../doc.ts";
import { unfold } from "../tokens/parentheses.ts";
import { verbGroups } from "./verb-groups.ts";

/** Predicates with their arguments, by patterns over tags. */
export function clauses(doc: Doc): string {
  const timeOver = new Int32Array(doc.words.length).fill(-1);
  for (const [index, time] of doc.times.entries()) timeOver.fill(index, time.start, time.end);
  let noun = 0;
  for (const [sentence, range] of doc.sentences.entries()) {
    const nouns: NounPhrase[] = [];
    while (noun < doc.nouns.length && (doc.nouns[noun] as NounPhrase).sentence === sentence)
      nouns.push(doc.nouns[noun++] as NounPhrase);
    const chunks = chunkSentence(doc, range, nouns, verbGroups(doc, range), timeOver);
    for (const level of unfold(doc, chunks)) new ClauseReader(doc, sentence, level).read();
  }
  return `${doc.clauses.length} clauses`;
}
