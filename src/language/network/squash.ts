/**
 * The network's S-shaped function from -1 to 1: the [3/2] Padé approximant of tanh, cut where it reaches 1. Built from
 * products and one quotient, so that it is the same on every machine, which `Math.tanh` is not; the network is trained with it.
 */
export function squash(x: number): number {
  const cut = Math.max(-3, Math.min(3, x));
  const square = cut * cut;
  return (cut * (27 + square)) / (27 + 9 * square);
}

/** The derivative of `squash`. */
export function slopeOfSquash(x: number): number {
  const square = Math.min(9, x * x);
  const ratio = (square - 9) / (square + 3);
  return (ratio * ratio) / 9;
}

/** From 0 to 1, as a logistic function. */
export function gate(x: number): number {
  return 0.5 + 0.5 * squash(0.5 * x);
}

export function slopeOfGate(x: number): number {
  return 0.25 * slopeOfSquash(0.5 * x);
}
