/** Mulberry32: a small seeded generator, so that the simulation is the same on every machine. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Knuth's method, for small means. */
export function poisson(mean: number, random: () => number): number {
  let count = 0;
  for (let product = random(); product > Math.exp(-mean); product *= random()) count++;
  return count;
}

/** Gamma with shape 2 and mean 1: the sum of two exponentials. */
export function gammaOfTwo(random: () => number): number {
  return -(Math.log(1 - random()) + Math.log(1 - random())) / 2;
}
