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
