import type { Acknowledgement, Silence, Verdict } from "./alert.ts";

/** What a person at the desk does with alerts and watches; each rejects with a `Failure` whose sentence says what to do. */
export interface Desk {
  acknowledge: (order: { alert: string; owner: string; note: string }) => Promise<Acknowledgement>;
  judge: (order: Omit<Verdict, "at">) => Promise<Verdict>;
  silence: (order: Pick<Silence, "watches" | "belowLevel" | "by" | "reason" | "until">) => Promise<Silence>;
  endSilence: (order: { id: string; by: string }) => Promise<Silence>;
  /** Watches a pair, or stops doing so, by the default criteria. */
  watchPair: (order: { a: string; b: string; on: boolean }) => Promise<{ watched: boolean }>;
}
