import { availableParallelism } from "node:os";
import { join } from "node:path";
import { openSqliteStore } from "../store/sqlite/open.ts";
import type { Store } from "../store/store.ts";
import type { Bongsu } from "./bongsu.ts";
import { type Coder, TIME_LIMIT, createCoder } from "./coder.ts";
import { openLedger } from "./ledger/open.ts";
import { openResponse } from "./response/open.ts";
import { reading } from "./reading.ts";
import { status } from "./status.ts";
import { openWatching } from "./watching/open.ts";

export interface OpenOptions {
  /** Folder of the store; made where it is missing. */
  dataDir: string;
  now: () => Date;
  /** Threads that read and code documents; as many as cores where absent. */
  threads?: number;
}

/** Opens the store and wires the rooms over it. The caller closes it. */
export async function openBongsu({ dataDir, now, ...options }: OpenOptions): Promise<Bongsu> {
  const store = await openSqliteStore({ file: join(dataDir, "bongsu.sqlite"), now });
  const threads = options.threads ?? availableParallelism();
  const coder = createCoder({ threads, timeLimit: TIME_LIMIT });
  const told = () => status(store, now());
  const ledger = openLedger({ store, today: async () => (await told()).today, now });
  const watching = openWatching({ store, ledger, dataDir, status: told, now });
  const forecasts = watching.reading.forecasts;
  const responding = openResponse({ store, dataDir, status: told, watching, forecasts, ledger: ledger.reading, now });
  return {
    ...reading(store, now),
    ...watching.reading,
    ...watching.desk,
    ...ledger.reading,
    ...ledger.desk,
    ...responding.reading,
    ...responding.desk,
    respond: responding.respond,
    checkChannels: responding.checkChannels,
    testChannel: responding.testChannel,
    keepBacktest: watching.keepBacktest,
    testRules: watching.testRules,
    tick: watching.tick,
    observe: async function* (targets, read) {
      const { observe } = await import("./observe.ts");
      yield* observe(store, targets, read);
      await watching.evaluate();
    },
    analysis: async (id, { asOf, ...query }) => {
      const stored = await store.document(id, asOf);
      return stored && coder.analyse(stored.record.document, query);
    },
    ingest: async function* (targets, read) {
      // The readers are heavy, and most runs only ask: they load when there is something to read.
      const { ingest } = await import("./ingest.ts");
      yield* ingest({ store, coder, threads, watching }, targets, read);
    },
    close: closing(store, coder),
  };
}

function closing(store: Store, coder: Coder) {
  return async () => {
    await coder.close();
    await store.close();
  };
}
