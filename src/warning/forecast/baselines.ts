import type { Scored } from "./scores.ts";

/** Whether the event came in the window before, and in the window asked about. */
export interface Precedent {
  before: boolean;
  outcome: 0 | 1;
}

/** A forecast that knows only whether the event came in the window before. */
export type Persistence = (before: boolean) => number;

/** The share of events that came, drawn to one half by one event and one none (Laplace): the same forecast for every pair. */
export function climatology(outcomes: readonly Pick<Scored, "outcome">[]): number {
  return (outcomes.reduce((sum, { outcome }) => sum + outcome, 0) + 1) / (outcomes.length + 2);
}

/**
 * Calibrated persistence: how often the event came after it had come before, and after it had not. Both shares are taken
 * from the past and, like climatology, never reach 0 or 1.
 */
export function calibratedPersistence(past: readonly Precedent[]): Persistence {
  const after = climatology(past.filter(({ before }) => before));
  const without = climatology(past.filter(({ before }) => !before));
  return (before) => (before ? after : without);
}
