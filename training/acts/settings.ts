import type { ActSettings } from "./train-acts.ts";

/** The settings of the network of acts, chosen on every tenth of its examples. */
export const ACT_SETTINGS: ActSettings = {
  sizes: { hidden: 64, role: 48 },
  dropout: { input: 0.2, layer: 0.4, role: 0.2 },
  adam: { rate: 3e-3, momentum: 0.9, memory: 0.95, longest: 5, averaging: 0.99 },
  epochs: 10,
  batch: 200,
  warmUp: 100,
};

/** Every such example is kept for scoring. */
export const KEPT = 10;
