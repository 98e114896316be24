import { HALF_LIVES } from "./decay.ts";
import type { Memory } from "./memory.ts";

const MONTH = 2;
const SEASON = 3;
/** Prior pace of a habit: half an act (Jeffreys' prior) over the span that the season's counter sees. */
const PRIOR_ACTS = 0.5;

/**
 * Acts of a habit expected in a window of steps: the mean of its pace by the month and by the season, each the decayed
 * count over the sum of the weights of the days that it could have seen.
 */
export function expectedActs(memory: Memory, habit: number, step: number, window: number): number {
  const pace = (scale: number) => {
    const kept = 0.5 ** (1 / HALF_LIVES[scale]!);
    const seen = (kept * (1 - kept ** step)) / (1 - kept);
    return (memory.habits.at(habit, scale, step) + PRIOR_ACTS) / (seen + 1);
  };
  return (window * (pace(MONTH) + pace(SEASON))) / 2;
}
