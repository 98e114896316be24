import { afterEach, beforeEach, describe } from "vitest";
import type { Bench, Place } from "./conformance/bench.ts";
import { actTests } from "./conformance/acts.ts";
import { asOfTests } from "./conformance/asof.ts";
import { countTests } from "./conformance/counts.ts";
import { copyTests } from "./conformance/copies.ts";
import { decisionTests } from "./conformance/decisions.ts";
import { eventTests } from "./conformance/events.ts";
import { filingTests } from "./conformance/filing.ts";
import { healthTests } from "./conformance/health.ts";
import { journalTests } from "./conformance/journal.ts";
import { observationTests } from "./conformance/observations.ts";
import { outboxTests } from "./conformance/outbox.ts";
import { rollupTests } from "./conformance/rollup.ts";
import { searchTests } from "./conformance/search.ts";
import { toldTests } from "./conformance/told.ts";

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
    const kinds = [
      filingTests,
      copyTests,
      eventTests,
      actTests,
      rollupTests,
      countTests,
      asOfTests,
      searchTests,
      healthTests,
      journalTests,
      observationTests,
      toldTests,
      decisionTests,
      outboxTests,
    ];
    for (const tests of kinds) tests(current);
  });
}
