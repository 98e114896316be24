/**
 * Probabilities of ever longer windows, made to fall nowhere: an act within 7 days is one within 30. Neighbours in the wrong
 * order are replaced by their mean (pool adjacent violators; Ayer and others, Annals of Mathematical Statistics 26, 1955).
 */
export function neverFalling(probabilities: readonly number[]): number[] {
  const pools: { mean: number; size: number }[] = [];
  for (const probability of probabilities) {
    let pool = { mean: probability, size: 1 };
    for (let before = pools.at(-1); before !== undefined && before.mean > pool.mean; before = pools.at(-1)) {
      const size = before.size + pool.size;
      pool = { mean: (before.mean * before.size + pool.mean * pool.size) / size, size };
      pools.pop();
    }
    pools.push(pool);
  }
  return pools.flatMap(({ mean, size }) => Array.from({ length: size }, () => mean));
}
