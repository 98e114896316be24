import { z } from "zod";
import { EVENT_TYPES, type EventType } from "../../model/event.ts";
import { readCodebook } from "../codebook.ts";
import { clausePredicate } from "../frames/predicate.ts";
import { fold } from "../frames/spelling.ts";
import { type Reading, sentenceRange } from "../reading.ts";
import type { Candidate } from "./candidate.ts";
import { isReadable } from "./readable.ts";

/** A wording: its words in order, each with its alternatives. */
interface Cue {
  type: EventType;
  words: string[][];
}

const shape = z.partialRecord(z.enum(EVENT_TYPES), z.array(z.string()));

/** What two do together as often as one does to the other. */
const MUTUAL = new Set<EventType>(["AGREE", "CONSULT", "SUPPORT", "COOPERATE"]);
/** Tokens that may stand between two words of a wording. */
const GAP = 6;
/** What a wording of one word is worth, and each word more; set like the other weights on the development table. */
const ALONE = 2;
const MORE = 1.4;

let known: Map<string, Cue[]> | null = null;

/** Wordings by each first word. @throws Failure `coding.codebook` when the file is malformed */
function cues(): Map<string, Cue[]> {
  known ??= readCues();
  return known;
}

function readCues(): Map<string, Cue[]> {
  const byFirst = new Map<string, Cue[]>();
  const lists = Object.entries(readCodebook("coding/relation-cues.yaml", shape)) as [EventType, string[]][];
  for (const [type, wordings] of lists)
    for (const wording of wordings) {
      const words = wording.split(" ").map((choices) => choices.split("|").map(fold));
      for (const first of words[0] ?? []) byFirst.set(first, [...(byFirst.get(first) ?? []), { type, words }]);
    }
  return byFirst;
}

/** The acts that wordings alone point to, without asking who could do them. */
export function cuedActs(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < reading.doc.starts.length; i++) {
    if (reading.tag(i) === "PROPN" && (reading.clauseAt[i] ?? -1) < 0) continue;
    if (!isReadable(reading, i)) continue;
    const starting = new Set([...(cues().get(reading.lemma(i)) ?? []), ...(cues().get(reading.word(i)) ?? [])]);
    for (const cue of starting) {
      const words = wordsOf(reading, cue, i);
      if (words !== null) found.push(cuedAct(reading, cue.type, words));
    }
  }
  return found;
}

/** The tokens of a wording that starts at `first`; `null` where its words do not follow closely enough. */
function wordsOf(reading: Reading, { words }: Cue, first: number): number[] | null {
  if (words.length === 1) return ["VERB", "NOUN"].includes(reading.tag(first)) ? [first] : null;
  const { end } = sentenceRange(reading, first);
  const found = [first];
  for (const choices of words.slice(1)) {
    let at = (found.at(-1) ?? first) + 1;
    const last = Math.min(end, at + GAP + 1);
    while (at < last && !choices.includes(reading.lemma(at)) && !choices.includes(reading.word(at))) at++;
    if (at >= last) return null;
    found.push(at);
  }
  return found;
}

function cuedAct(reading: Reading, type: EventType, words: readonly number[]): Candidate {
  const [trigger = 0] = words;
  const index = reading.clauseAt[trigger] ?? -1;
  const clause = reading.doc.clauses[index];
  const predicate = clause && clausePredicate(reading, index, clause);
  return {
    type,
    trigger,
    actorSpans: predicate ? (predicate.passive ? predicate.agents : predicate.subjects) : [],
    recipientSpans: predicate ? (predicate.passive ? predicate.subjects : predicate.objects) : [],
    joint: MUTUAL.has(type),
    score: ALONE + MORE * (words.length - 1),
    because: `the words "${words.map((at) => reading.word(at)).join(" ... ")}"`,
  };
}
