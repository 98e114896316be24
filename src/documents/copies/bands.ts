import { mix } from "./shingles.ts";

/** Rows in a band and bands in a signature: texts that share a third of their shingles meet in four of five cases. */
const ROWS = 3;
const BANDS = 42;

/**
 * Locality-sensitive hashing (Indyk and Motwani 1998): texts meet in a bucket when all rows of one band are equal.
 * Buckets are chains through flat arrays, so that 200,000 texts take about 100 MB less than maps would.
 */
export class Bands {
  #heads = new Int32Array(1 << 12).fill(-1);
  #next = new Int32Array(1 << 12);
  #keys = new Uint32Array(1 << 12);
  #entries = 0;

  /** Adds the text with the given number; numbers must come in order from 0. */
  add(signature: Uint32Array): void {
    this.#grow();
    for (let band = 0; band < BANDS; band += 1) this.#link(this.#entries++, bandKey(signature, band));
  }

  /** Numbers of the texts that share a band with this one, each once, in order. */
  candidates(signature: Uint32Array): number[] {
    const found = new Set<number>();
    for (let band = 0; band < BANDS; band += 1) {
      const key = bandKey(signature, band);
      for (let entry = this.#heads[this.#bucket(key)] ?? -1; entry !== -1; entry = this.#next[entry] ?? -1) {
        if (this.#keys[entry] === key) found.add(Math.floor(entry / BANDS));
      }
    }
    return [...found].sort((a, b) => a - b);
  }

  #link(entry: number, key: number): void {
    const bucket = this.#bucket(key);
    this.#keys[entry] = key;
    this.#next[entry] = this.#heads[bucket] ?? -1;
    this.#heads[bucket] = entry;
  }

  #bucket(key: number): number {
    return key & (this.#heads.length - 1);
  }

  #grow(): void {
    if (this.#entries + BANDS <= this.#heads.length) return;
    const size = this.#heads.length * 2;
    const keys = new Uint32Array(size);
    keys.set(this.#keys);
    this.#keys = keys;
    this.#next = new Int32Array(size);
    this.#heads = new Int32Array(size).fill(-1);
    for (let entry = 0; entry < this.#entries; entry += 1) this.#link(entry, keys[entry] ?? 0);
  }
}

function bandKey(signature: Uint32Array, band: number): number {
  let key = band + 1;
  for (let row = 0; row < ROWS; row += 1) key = mix(key ^ (signature[band * ROWS + row] ?? 0)) + row;
  return key >>> 0;
}
