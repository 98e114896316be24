import { wordsOf } from "../furniture/words.ts";

/** Words in a shingle: long enough that common phrases do not match, short enough to survive an edited sentence. */
const SIZE = 4;
/** Words of a lead. */
const LEAD = 40;

/** Letters of scripts without spaces between words; each is a token of its own. */
const UNSPACED = /[\u0E00-\u0EFF\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF]/g;

/** What a text says, whatever its case, punctuation and line breaks, as hashes. */
export interface Shingled {
  /** Hashes of its distinct runs of four words. */
  shingles: Set<number>;
  /** Those of its first words, where the news is. */
  lead: Set<number>;
  /** Two independent hashes of all its words: equal for copies, and by chance once in 2^64. */
  fingerprint: readonly [number, number];
}

/** Cuts a text into shingles (Broder, "On the resemblance and containment of documents", 1997). */
export function shingle(text: string): Shingled {
  const hashes: number[] = [];
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (const word of wordsOf(text.replace(UNSPACED, " $& "))) {
    const hash = hashOf(word.text);
    hashes.push(hash);
    first = mix(first ^ hash);
    second = mix((second + hash) ^ 0x5bd1e995);
  }
  return {
    shingles: runsOf(hashes),
    lead: runsOf(hashes.slice(0, LEAD)),
    fingerprint: [first >>> 0, second >>> 0],
  };
}

function runsOf(hashes: readonly number[]): Set<number> {
  const runs = new Set<number>();
  for (let at = 0; at + SIZE <= hashes.length; at += 1) {
    let sum = 0;
    for (let k = 0; k < SIZE; k += 1) sum = mix(sum ^ (hashes[at + k] ?? 0)) + k;
    runs.add(sum >>> 0);
  }
  return runs;
}

/** Spreads 32 bits over 32 bits (the finaliser of MurmurHash3, public domain). */
export function mix(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/** FNV-1a over UTF-16 code units. */
function hashOf(token: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < token.length; at += 1) hash = Math.imul(hash ^ token.charCodeAt(at), 0x01000193);
  return hash;
}
