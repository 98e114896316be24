import type { Store } from "../store.ts";

/** Somewhere to keep a store: opening it again finds what was kept there. */
export interface Place {
  open(): Promise<Store>;
  remove(): Promise<void>;
}

/** The place of the running test. */
export interface Bench extends Place {
  store: Store;
}
