import { LEVEL_NAMES } from "../../../model/level.ts";
import type { Indicator, LevelRule } from "../../../model/watch.ts";
import { LEVEL_CRITERIA } from "../../../relations/codebook.ts";
import { CORROBORATION } from "../settings.ts";

const SURPRISES: readonly Indicator[] = LEVEL_CRITERIA.levels.flatMap(({ level, bits, acts, stories }) =>
  LEVEL_CRITERIA.windows.map((window): Indicator => ({
    id: surpriseId(level, window),
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

const CONDITIONS: readonly Indicator[] = LEVEL_CRITERIA.conditions.map(({ level, sources }): Indicator => ({
  id: conditionId(level),
  title: `The condition of an open commitment is reported${sources > 1 ? ` by ${sources} sources` : ""}`,
  observable: { looks: "conditions", atLeast: 1, sources },
}));

/** The published criteria of `codebook/levels.yaml` as indicators: one for each level and window, such as `approach-7`, and of conditions. */
export const DEFAULT_INDICATORS: readonly Indicator[] = [...SURPRISES, ...CONDITIONS];

/** A level is taken when any window reaches it, or when a condition is reported by enough sources. */
export const DEFAULT_RULES: readonly LevelRule[] = LEVEL_CRITERIA.levels.map(({ level, stories }): LevelRule => ({
  level,
  all: [],
  any: [
    ...LEVEL_CRITERIA.windows.map((window) => surpriseId(level, window)),
    ...LEVEL_CRITERIA.conditions.filter((each) => each.level === level).map((each) => conditionId(each.level)),
  ],
  not: [],
  sources: level >= CORROBORATION.level ? Math.max(CORROBORATION.sources, stories) : stories,
  forDays: 0,
}));

function surpriseId(level: keyof typeof LEVEL_NAMES, window: number): string {
  return `${LEVEL_NAMES[level].toLowerCase()}-${window}`;
}

function conditionId(level: keyof typeof LEVEL_NAMES): string {
  return `${LEVEL_NAMES[level].toLowerCase()}-condition`;
}
