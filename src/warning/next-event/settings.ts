/** How the weights are learnt. Chosen on the validation parts of two public archives, the same for every archive. */
export const PRACTICE = {
  /** Last steps that are practised on, at most; a third of a short archive. */
  steps: 60,
  /** Steps before these on which the confidence of rules is learnt as well. */
  confidenceSteps: 150,
  /** Facts of these steps whose questions teach it, at most; drawn at random where there are more. */
  confidenceFacts: 60_000,
  /** Steps between two refreshes of these confidences. */
  refreshSteps: 7,
  /** Examples practised on, at most, and the fewest worth learning from. */
  examples: 40_000,
  fewest: 300,
  rounds: 4,
  rate: 0.01,
  warmUpRate: 0.003,
  /** After training: examples and learning rate of each further step. */
  examplesOnline: 500,
  onlineRate: 0.001,
  /** Candidates, the best by the sum of their features, that get the correction. */
  corrected: 100,
};
