import { seededRandom } from "../src/model/random.ts";

/** Mean reciprocal rank, and shares of ranks up to 1, 3 and 10. */
export interface RankScore {
  mrr: number;
  hits1: number;
  hits3: number;
  hits10: number;
}

/**
 * The rank of an answer among all candidates by falling score: those with the same score share their average rank. Other
 * true answers are left out, which is the time-aware filter where they are the answers of the same time.
 */
export function averageRank(scores: ArrayLike<number>, answer: number, answers: ReadonlySet<number>): number {
  const own = scores[answer]!;
  let [above, equal] = [0, 0];
  for (let i = 0; i < scores.length; i++) {
    if (scores[i]! < own || answers.has(i)) continue;
    if (scores[i]! > own) above++;
    else equal++;
  }
  return 1 + above + equal / 2;
}

/** Scores of ranks. */
export function scoreRanks(ranks: readonly number[]): RankScore {
  const mean = (value: (rank: number) => number) => ranks.reduce((sum, rank) => sum + value(rank), 0) / ranks.length;
  const upTo = (most: number) => mean((rank) => (rank <= most ? 1 : 0));
  return { mrr: mean((rank) => 1 / rank), hits1: upTo(1), hits3: upTo(3), hits10: upTo(10) };
}

const RESAMPLES = 1_000;

/** The middle 95 % of the mean reciprocal rank when whole time steps are drawn anew (bootstrap by blocks). */
export function mrrInterval(ranksByStep: readonly (readonly number[])[]): [low: number, high: number] {
  const random = seededRandom(1);
  const sums = ranksByStep.map((ranks) => ranks.reduce((sum, rank) => sum + 1 / rank, 0));
  const means = Float64Array.from({ length: RESAMPLES }, () => {
    let [sum, count] = [0, 0];
    for (let i = 0; i < sums.length; i++) {
      const drawn = Math.floor(random() * sums.length);
      sum += sums[drawn]!;
      count += ranksByStep[drawn]!.length;
    }
    return sum / count;
  }).sort();
  return [means[Math.floor(0.025 * RESAMPLES)]!, means[Math.floor(0.975 * RESAMPLES)]!];
}
