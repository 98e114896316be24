import type { Settings } from "./build.ts";

/** The settings of the English models, chosen on the development parts of the treebanks. */
export const SETTINGS: Omit<Settings, "seed"> = {
  seeds: 4,
  folds: 5,
  clusters: { clusters: 256, rounds: 6, least: 5 },
  tagger: { epochs: 6, rows: 1 << 22, margin: 20, prune: 0.3 },
  parser: { epochs: 5, actionRows: 1 << 22, labelRows: 1 << 22, margin: 60, exploration: 0.9, prune: 1.5 },
};
