/** Permutations in a signature: the standard error of a similarity is at most 0.044 (Broder 1997). */
export const PERMUTATIONS = 128;

/** Words in a shingle. */
const SHINGLE = 5;

/** Odd multipliers and offsets of the permutations, the same on every machine. */
const [MULTIPLIERS, OFFSETS] = permutations(PERMUTATIONS);

/** Lower-cased words and numbers of a text, the units that shingles are made of. */
export function shingleWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * The MinHash signature of a sequence of words: for each permutation the smallest value over all shingles of five words.
 * The share of equal slots of two signatures estimates the Jaccard similarity of their shingles
 * (Broder, "On the resemblance and containment of documents", 1997).
 */
export function minhash(words: readonly string[]): Uint32Array {
  const hashes = words.map(hashWord);
  const signature = new Uint32Array(PERMUTATIONS).fill(0xffff_ffff);
  const last = Math.max(1, hashes.length - SHINGLE + 1);
  for (let i = 0; i < last; i += 1) {
    let shingle = 0;
    for (let k = i; k < Math.min(hashes.length, i + SHINGLE); k += 1) shingle = mix(shingle ^ (hashes[k] ?? 0));
    for (let p = 0; p < PERMUTATIONS; p += 1) {
      const value = (Math.imul(MULTIPLIERS[p] ?? 1, shingle) + (OFFSETS[p] ?? 0)) >>> 0;
      if (value < (signature[p] ?? 0)) signature[p] = value;
    }
  }
  return signature;
}

/** Estimated Jaccard similarity, 0 to 1. */
export function similarity(a: Uint32Array, b: Uint32Array): number {
  let equal = 0;
  for (let p = 0; p < PERMUTATIONS; p += 1) if (a[p] === b[p]) equal += 1;
  return equal / PERMUTATIONS;
}

/** FNV-1a over UTF-16 code units. */
function hashWord(word: string): number {
  let hash = 0x811c_9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x0100_0193);
  return mix(hash);
}

/** The finaliser of MurmurHash3: spreads every input bit over all output bits. */
function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function permutations(count: number): [Uint32Array, Uint32Array] {
  const draw = (seed: number) => Uint32Array.from({ length: count }, (_, i) => mix(seed + i * 0x9e37_79b9));
  return [draw(1).map((value) => value | 1), draw(2)];
}
