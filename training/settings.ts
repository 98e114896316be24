import type { NetworkSettings } from "./network/train-network.ts";

/** The settings of the English network, chosen on the development parts of the treebanks. */
export const NETWORK_SETTINGS: NetworkSettings = {
  sizes: { word: 44, affix: 64, hidden: [80, 80], arc: 64, label: 64 },
  dropout: { word: 0.2, vector: 0.05, input: 0.15, layer: 0.15, scorer: 0.1 },
  adam: { rate: 3e-3, momentum: 0.9, memory: 0.95, longest: 5, averaging: 0.998 },
  epochs: 20,
  batch: 1000,
  warmUp: 200,
};

/** The first words of the list of vectors that are kept in any case; rarer ones when the texts hold them. */
export const FREQUENT_VECTORS = 40_000;
/** How often running text must hold a word for its vector to be kept. */
export const LEAST_RAW = 3;
