import { afterEach, beforeEach, describe } from "vitest";
import type { Bench, Place } from "./conformance/bench.ts";
import { asOfTests } from "./conformance/asof.ts";
import { copyTests } from "./conformance/copies.ts";
import { eventTests } from "./conformance/events.ts";
import { filingTests } from "./conformance/filing.ts";
import { healthTests } from "./conformance/health.ts";
import { rollupTests } from "./conformance/rollup.ts";
import { searchTests } from "./conformance/search.ts";

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
