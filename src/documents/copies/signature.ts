import { mix, type Shingled } from "./shingles.ts";

/** Permutations for a text and for its lead; the error of a resemblance is at most 1 / (2 * sqrt(128)) = .044, and .088. */
const TEXT = 128;
const LEAD = 32;
/** After the minima: the number of shingles and the two halves of the fingerprint. */
const COUNT = TEXT + LEAD;
const FINGERPRINT = COUNT + 1;
const LENGTH = COUNT + 3;
const EMPTY = 0xffffffff;

/** One constant a permutation, always the same: signatures are kept and compared over years. */
const SEEDS = Uint32Array.from({ length: TEXT }, (_, at) => mix(Math.imul(at + 1, 0x9e3779b9)));

/**
 * MinHash of a text (Broder 1997): the least value of each permutation over its shingles and over those of its lead, then
 * the shingle count and the fingerprint. 163 numbers of 32 bits.
 */
export function signatureOf({ shingles, lead, fingerprint }: Shingled): Uint32Array {
  const signature = new Uint32Array(LENGTH);
  signature.set(minima(shingles, TEXT));
  signature.set(minima(lead, LEAD), TEXT);
  signature[COUNT] = shingles.size;
  signature.set(fingerprint, FINGERPRINT);
  return signature;
}

/** A key that two texts share when they have the same words in the same order. */
export function fingerprintOf(signature: Uint32Array): string {
  return `${signature[FINGERPRINT]}:${signature[FINGERPRINT + 1]}`;
}

/** How many distinct shingles a text has. */
export function countOf(signature: Uint32Array): number {
  return signature[COUNT] ?? 0;
}

/** The share of shingles that two texts have in common, estimated: intersection over union, 0 to 1. */
export function resemblance(a: Uint32Array, b: Uint32Array): number {
  return agreement(a, b, 0, TEXT);
}

/** The resemblance of two texts' first forty words. */
export function leadResemblance(a: Uint32Array, b: Uint32Array): number {
  return agreement(a, b, TEXT, COUNT);
}

/** The share of `a`'s shingles that stand in `b`, estimated from the resemblance and the two counts, 0 to 1. */
export function containment(a: Uint32Array, b: Uint32Array): number {
  const alike = resemblance(a, b);
  const shared = (alike / (1 + alike)) * (countOf(a) + countOf(b));
  return countOf(a) === 0 ? 0 : Math.min(1, shared / countOf(a));
}

function minima(shingles: ReadonlySet<number>, permutations: number): Uint32Array {
  const least = new Uint32Array(permutations).fill(EMPTY);
  for (const shingle of shingles) {
    for (let at = 0; at < permutations; at += 1) {
      const value = mix(shingle ^ (SEEDS[at] ?? 0)) >>> 0;
      if (value < (least[at] ?? 0)) least[at] = value;
    }
  }
  return least;
}

function agreement(a: Uint32Array, b: Uint32Array, from: number, to: number): number {
  let same = 0;
  for (let at = from; at < to; at += 1) if (a[at] === b[at]) same += 1;
  return same / (to - from);
}
