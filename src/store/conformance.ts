import { afterEach, beforeEach, describe } from "vitest";
import { asOfTests } from "./conformance/asof.ts";
import { copyTests } from "./conformance/copies.ts";
import { eventTests } from "./conformance/events.ts";
import { filingTests } from "./conformance/filing.ts";
import { healthTests } from "./conformance/health.ts";
import { rollupTests } from "./conformance/rollup.ts";
import { searchTests } from "./conformance/search.ts";
import type { Store } from "./store.ts";

/** Somewhere to keep a store: opening it again finds what was kept there. */
export interface Place {
  open(): Promise<Store>;
  remove(): Promise<void>;
}

/** The place of the running test. */
export interface Bench extends Place {
  store: Store;
}

/** What every store must do, whatever keeps its data. `makePlace` gives a fresh place for each test. */
export function storeConformance(name: string, makePlace: () => Promise<Place>): void {
  describe(`conformance of the ${name}`, () => {
    let bench: Bench;
    beforeEach(async () => {
      const place = await makePlace();
      bench = { ...place, store: await place.open() };
    });
    afterEach(async () => {
      await bench.store.close().catch(() => undefined);
      await bench.remove();
    });
    const current = () => bench;
    for (const tests of [filingTests, copyTests, eventTests, rollupTests, asOfTests, searchTests, healthTests]) {
      tests(current);
    }
  });
}
