/** A forecast and what came of it. */
export interface Scored {
  /** 0 to 1. */
  probability: number;
  outcome: 0 | 1;
}

/** Probabilities beyond which the log score counts no further, on either side. */
export const LOG_BOUND = 0.001;

/** Mean squared error of the probabilities (Brier 1950): 0 is perfect, 0.25 is saying one half always. `null` of none. */
export function brier(scored: readonly Scored[]): number | null {
  return mean(scored, ({ probability, outcome }) => (probability - outcome) ** 2);
}

/**
 * Mean of minus the natural logarithm of the probability given to what happened (Good 1952): 0 is perfect, 0.693 is saying
 * one half always. Probabilities are held within 0.001 and 0.999. `null` of none.
 */
export function logScore(scored: readonly Scored[]): number | null {
  return mean(scored, ({ probability, outcome }) => {
    const given = outcome === 1 ? probability : 1 - probability;
    return -Math.log(Math.max(LOG_BOUND, Math.min(1 - LOG_BOUND, given)));
  });
}

/** Share of the reference's score that a forecast saves: 1 is perfect, 0 is no better, below 0 is worse. `null` where the reference is perfect. */
export function skill(score: number, reference: number): number | null {
  return reference === 0 ? null : 1 - score / reference;
}

/**
 * The chance that a forecast whose event came is above one whose event did not (the area under the ROC curve; ties count
 * one half): 0.5 is no discrimination. `null` where all outcomes are the same.
 */
export function auroc(scored: readonly Scored[]): number | null {
  const ordered = scored.toSorted((x, y) => x.probability - y.probability);
  let came = 0;
  let rankSum = 0;
  for (let from = 0; from < ordered.length;) {
    let to = from;
    while (to < ordered.length && ordered[to]?.probability === ordered[from]?.probability) to++;
    const inTie = ordered.slice(from, to).filter(({ outcome }) => outcome === 1).length;
    came += inTie;
    rankSum += (inTie * (from + 1 + to)) / 2;
    from = to;
  }
  const stayed = ordered.length - came;
  return came === 0 || stayed === 0 ? null : (rankSum - (came * (came + 1)) / 2) / (came * stayed);
}

function mean(scored: readonly Scored[], of: (each: Scored) => number): number | null {
  return scored.length === 0 ? null : scored.reduce((sum, each) => sum + of(each), 0) / scored.length;
}
