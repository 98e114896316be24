import { seededRandom } from "../../../model/random.ts";

/**
 * 95 % percentile interval of the mean by the bootstrap (Efron 1979): means of `draws` samples drawn with replacement, seeded. `null` for
 * fewer than two values, which tell nothing of their spread.
 */
export function meanInterval(values: readonly number[], draws: number, seed: number): [number, number] | null {
  if (values.length < 2) return null;
  const random = seededRandom(seed);
  const means = Array.from({ length: draws }, () => {
    let sum = 0;
    for (let drawn = 0; drawn < values.length; drawn++) sum += values[Math.floor(random() * values.length)]!;
    return sum / values.length;
  }).toSorted((one, other) => one - other);
  const at = (share: number): number => means[Math.min(draws - 1, Math.floor(share * draws))]!;
  return [at(0.025), at(0.975)];
}
