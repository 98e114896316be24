import { EVENT_TYPES, type EventType } from "../../model/event.ts";
import { lexicon } from "../frames/lexicon.ts";
import { kinOf } from "./verb-kin.ts";

/** What the codebook may know of a word: that frames of a type are told by it, as a verb or as a noun, or by verbs of kin to it. */
export const KNOWLEDGE: readonly string[] = ["verb", "noun", "kin"].flatMap((part) =>
  EVENT_TYPES.map((type) => `${part} of ${type}`),
);

const known = new Map<string, Float32Array>();
/** Lemmas kept: more than any text has, few enough to hold. */
const MOST = 50_000;

/**
 * What the codebook knows of a word by its folded lemma, one value from 0 to 2 for each of `KNOWLEDGE`: for a verb the share of its
 * phrasings that tell the type, for a noun whether one does, and how much the verb's kin do.
 */
export function knowledgeOf(lemma: string): Float32Array {
  const seen = known.get(lemma);
  if (seen) return seen;
  const values = new Float32Array(KNOWLEDGE.length);
  const { byVerb, byNoun } = lexicon().frames;
  const phrasings = byVerb.get(lemma) ?? [];
  const add = (from: number, type: EventType, value: number) => {
    const at = from + EVENT_TYPES.indexOf(type);
    values[at] = Math.min(2, values[at]! + value);
  };
  for (const { frame } of phrasings) add(0, frame.type, 2 / phrasings.length);
  for (const frame of byNoun.get(lemma) ?? []) add(EVENT_TYPES.length, frame.type, 1);
  for (const [type, share] of kinOf(lemma)) add(2 * EVENT_TYPES.length, type, 2 * share);
  if (known.size < MOST) known.set(lemma, values);
  return values;
}
