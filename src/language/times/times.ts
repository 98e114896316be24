import type { Interval } from "../../model/interval.ts";
import type { Doc, TokenRange } from "../doc.ts";
import { type ReadTime, TimeReader } from "./time-reader.ts";
import { joinRanges } from "./time-ranges.ts";
import { bound, relationBefore } from "./time-relations.ts";

/** A time told before stays what later words are counted from for this many sentences. */
const ANCHOR_REACH = 2;

/** Time expressions and the days they mean. Semantics: coding contract, rule 12. */
export function times(doc: Doc): string {
  const reader = new TimeReader(doc);
  const named = insideNames(doc);
  let anchor: { interval: Interval; sentence: number } | null = null;
  for (const [index, sentence] of doc.sentences.entries()) {
    const known: Interval | null = anchor && index - anchor.sentence <= ANCHOR_REACH ? anchor.interval : null;
    const read = readSentence(reader, sentence, known, named);
    const last = read.findLast(({ interval }) => isWhole(interval))?.interval;
    if (last) anchor = { interval: last, sentence: index };
    for (const time of joinRanges(doc, read)) doc.times.push(mentionOf(doc, reader, time, sentence));
  }
  const open = doc.times.filter((time) => time.interval === null).length;
  return `${doc.times.length} times, ${open} of them open`;
}

function readSentence(reader: TimeReader, sentence: TokenRange, known: Interval | null, named: Uint8Array): ReadTime[] {
  const read: ReadTime[] = [];
  let anchor = known;
  for (let i = sentence.start; i < sentence.end;) {
    const lastEnd = read.at(-1)?.end ?? -1;
    const time = named[i] ? null : reader.read(i, { sentence, anchor, lastEnd });
    if (time) read.push(time);
    if (time && isWhole(time.interval)) anchor = time.interval;
    i = time ? time.end : i + 1;
  }
  return read;
}

function isWhole(interval: Interval | null): boolean {
  return interval?.start != null && interval.end !== null && !interval.start.startsWith("-");
}

/** Tokens after the first of longer names: `Theresa May`, `Black September`. */
function insideNames(doc: Doc): Uint8Array {
  const inside = new Uint8Array(doc.words.length);
  for (const { start, end, kind } of doc.mentions) if (kind === "name") inside.fill(1, start + 1, end);
  return inside;
}

function mentionOf(doc: Doc, reader: TimeReader, time: ReadTime, sentence: TokenRange): Doc["times"][number] {
  const { start, end, rule, hasClock } = time;
  const relation = relationBefore(doc, start, sentence);
  // `after Friday's vote`: the day is the vote's, and bounds nothing but a deadline.
  const used = relation !== "end" && reader.isAttributive(time) ? null : relation;
  const interval = time.interval && bound(time.interval, used, hasClock);
  return { start, end, interval, because: because(rule, doc) };
}

function because(rule: string, doc: Doc): string {
  return doc.published === null
    ? `${rule}; day of publication unknown`
    : `${rule}, published ${doc.published.slice(0, 10)}`;
}
