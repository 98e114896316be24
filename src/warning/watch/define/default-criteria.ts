import { LEVEL_NAMES } from "../../../model/level.ts";
import type { Indicator, LevelRule } from "../../../model/watch.ts";
import { LEVEL_CRITERIA } from "../../../relations/codebook.ts";
import { CORROBORATION } from "../settings.ts";

/** The published criteria of `codebook/levels.yaml` as indicators: one for each level and window, such as `approach-7`. */
export const DEFAULT_INDICATORS: readonly Indicator[] = LEVEL_CRITERIA.levels.flatMap(
  ({ level, bits, acts, stories }) =>
    LEVEL_CRITERIA.windows.map((window): Indicator => ({
      id: idOf(level, window),
      title: `Unusual ${LEVEL_CRITERIA.track} in ${window} days (${bits} bits)`,
      observable: {
        looks: "surprise",
        track: LEVEL_CRITERIA.track,
        window: window as 1 | 7 | 30,
        bits,
        atLeast: acts,
        sources: stories,
        pattern: {},
      },
    })),
);

/** A level is taken when any window reaches it. */
export const DEFAULT_RULES: readonly LevelRule[] = LEVEL_CRITERIA.levels.map(({ level, stories }): LevelRule => ({
  level,
  all: [],
  any: LEVEL_CRITERIA.windows.map((window) => idOf(level, window)),
  not: [],
  sources: level >= CORROBORATION.level ? Math.max(CORROBORATION.sources, stories) : stories,
  forDays: 0,
}));

function idOf(level: keyof typeof LEVEL_NAMES, window: number): string {
  return `${LEVEL_NAMES[level].toLowerCase()}-${window}`;
}
