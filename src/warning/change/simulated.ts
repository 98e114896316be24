/** Mulberry32: a small seeded generator of numbers from 0 to 1, the same on every machine. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Poisson counts of so many days, each with its own rate; Knuth's method. */
export function simulatedCounts(days: number, rateOf: (day: number) => number, random: () => number): number[] {
  return Array.from({ length: days }, (_, day) => {
    let count = 0;
    for (let product = random(); product > Math.exp(-rateOf(day)); product *= random()) count++;
    return count;
  });
}

/** A normal variable, by the sum of twelve uniform ones. */
export function noise(random: () => number): number {
  let sum = -6;
  for (let n = 0; n < 12; n++) sum += random();
  return sum;
}
