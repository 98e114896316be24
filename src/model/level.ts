/** The five beacon fires. */
export type Level = 1 | 2 | 3 | 4 | 5;

export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  1: "Calm",
  2: "Signal",
  3: "Approach",
  4: "Breach",
  5: "Engagement",
};
